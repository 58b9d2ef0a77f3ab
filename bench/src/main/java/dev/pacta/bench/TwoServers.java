/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Two servers on one database, and a third that takes no events and whose database it is. */
final class TwoServers implements AutoCloseable {
    private static final int PORT = 18_767;

    private final KilledServer owner;
    private final KilledServer one;
    private final KilledServer other;

    TwoServers(Path java, Path jar) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("pacta-replicas");
        System.out.println("data in " + data);
        owner = new KilledServer(java, jar, data, PORT);
        owner.await();
        // The port is the fourth line that PostgreSQL writes there.
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        String[] database = {
            "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:%s/postgres".formatted(port),
            "-Dquarkus.datasource.username=postgres",
            "-Dquarkus.datasource.password=postgres"
        };
        one = new KilledServer(java, jar, data, PORT + 1, database);
        other = new KilledServer(java, jar, data, PORT + 2, database);
        one.await();
        other.await();
    }

    /** Those that take events. */
    List<KilledServer> both() {
        return List.of(one, other);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try (owner;
                one) {
            other.close();
        }
    }
}
