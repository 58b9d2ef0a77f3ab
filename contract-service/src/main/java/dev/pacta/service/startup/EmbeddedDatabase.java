/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.startup;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The PostgreSQL that Pacta brings along, kept in {@code <data folder>/postgres} over restarts.
 *
 * <p>It keeps what is committed even when the machine loses power: fsync and synchronous_commit are on. One process at a time may
 * use a data folder; a database server that a killed process left behind is stopped first. One that ends by itself is started again
 * ({@link DatabaseGuard}). Thread-safe.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private static final Duration START_AFTER_A_FALL = Duration.ofMinutes(3);
    private static final int ANY_PORT = 0;

    private final String address;
    private final DatabaseGuard guard;
    private final DataFolderLock lock;

    private EmbeddedDatabase(String address, DatabaseGuard guard, DataFolderLock lock) {
        this.address = address;
        this.guard = guard;
        this.lock = lock;
    }

    /** Starts the database of a data folder, with its programs unpacked in that folder too. */
    public static EmbeddedDatabase start(Path data) {
        return start(data, data.resolve("postgres-programs"));
    }

    /**
     * Starts the database of a data folder.
     *
     * @param programs where PostgreSQL's programs are unpacked; may be shared by several data folders
     * @throws StartupException when the folder is in use or the server does not start
     */
    public static EmbeddedDatabase start(Path data, Path programs) {
        Path folder = data.toAbsolutePath().normalize();
        DataFolderLock lock = DataFolderLock.take(folder);
        try {
            Path postgres = folder.resolve("postgres");
            LeftoverServer.stop(postgres);
            Files.createDirectories(programs);
            Path log = folder.resolve("postgres.log");
            EmbeddedPostgres server = open(postgres, log, programs, ANY_PORT, START);
            DatabaseGuard guard = new DatabaseGuard(
                    postgres, server, port -> open(postgres, log, programs, port, START_AFTER_A_FALL));
            return new EmbeddedDatabase(server.getJdbcUrl("postgres", "postgres"), guard, lock);
        } catch (IOException | IllegalStateException failure) {
            lock.close();
            throw StartupException.surroundings(
                    "The embedded database in %s did not start: %s. Look into %s, or set quarkus.datasource.jdbc.url to a PostgreSQL 14 or newer of your own."
                            .formatted(folder, failure.getMessage(), folder.resolve("postgres.log")),
                    failure);
        }
    }

    /** One at a time: two threads of one process cannot wait for each other's file lock, they fail. */
    private static synchronized EmbeddedPostgres open(
            Path postgres, Path log, Path programs, int port, Duration longest) throws IOException {
        HalfUnpackedPrograms.discard(programs);
        ProcessBuilder.Redirect redirect = ProcessBuilder.Redirect.appendTo(log.toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(postgres)
                .setPort(port)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(programs.toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(longest)
                .setOutputRedirector(redirect)
                .setErrorRedirector(redirect)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
    }

    /** The settings that point the application at this database. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url", address,
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    /** The application is being stopped: a database that ends from now on, by the same key of the terminal perhaps, is not started again. */
    public void watchNoMore() {
        guard.watchNoMore();
    }

    @Override
    public void close() {
        try (lock) {
            guard.close();
        } catch (IOException failure) {
            throw StartupException.surroundings("The embedded database did not stop: " + failure.getMessage(), failure);
        }
    }
}
