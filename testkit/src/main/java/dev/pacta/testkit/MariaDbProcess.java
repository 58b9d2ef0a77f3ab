/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A MariaDB of its own in a temporary folder, for the tests; it ends with this process. The driver has to be on the class path. */
public final class MariaDbProcess {
    /** Of the user {@code tester}. */
    public static final String PASSWORD = "a;b'c\\ d";

    private final int port;

    private MariaDbProcess(int port) {
        this.port = port;
    }

    /** The server's program, where the machine has it. */
    public static Optional<Path> program() {
        String named = System.getenv("PACTA_MARIADBD");
        return Stream.of(
                        named,
                        "/usr/sbin/mariadbd",
                        "/usr/bin/mariadbd",
                        "/usr/libexec/mariadbd",
                        "/opt/homebrew/bin/mariadbd")
                .filter(place -> place != null && Files.isExecutable(Path.of(place)))
                .map(Path::of)
                .findFirst();
    }

    /** Returns when the server answers. */
    public static MariaDbProcess start(Path program) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("pacta-mariadb");
        Path data = folder.resolve("data");
        run(
                folder,
                "mariadb-install-db",
                "--no-defaults",
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db");
        Path first = folder.resolve("first.sql");
        Files.writeString(
                first,
                "CREATE USER IF NOT EXISTS 'tester'@'%' IDENTIFIED BY 'a;b''c\\\\ d';\nGRANT ALL ON *.* TO 'tester'@'%';\n");
        int port = freePort();
        Process server = new ProcessBuilder(arguments(
                        program.toString(),
                        "--no-defaults",
                        "--datadir=" + data,
                        "--socket=" + folder.resolve("socket"),
                        "--pid-file=" + folder.resolve("pid"),
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--skip-name-resolve",
                        "--init-file=" + first,
                        "--innodb-flush-log-at-trx-commit=0",
                        "--innodb-flush-method=nosync",
                        "--innodb-doublewrite=0",
                        "--sync-frm=0",
                        "--innodb-buffer-pool-size=32M"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        MariaDbProcess started = new MariaDbProcess(port);
        started.awaitReady(server, folder.resolve("log"));
        return started;
    }

    private static List<String> arguments(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--user=root");
        }
        return arguments;
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("install.log");
        Process process = new ProcessBuilder(arguments(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("MariaDB was not set up: " + Files.readString(log));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Until it answers; each attempt waits for the server by itself. */
    private void awaitReady(Process server, Path log) throws IOException, SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        SQLException last = new SQLException("never asked");
        while (server.isAlive() && System.nanoTime() < end) {
            try (Connection ignored = connect("mysql")) {
                return;
            } catch (SQLException notYet) {
                last = notYet;
                Thread.onSpinWait();
            }
        }
        throw new IOException("MariaDB did not start: " + Files.readString(log), last);
    }

    /** The address of a database, without user and password. */
    public String url(String database) {
        return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** A connection of its user, who may do everything; several statements may be sent at once. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database) + "?allowMultiQueries=true", "tester", PASSWORD);
    }
}
