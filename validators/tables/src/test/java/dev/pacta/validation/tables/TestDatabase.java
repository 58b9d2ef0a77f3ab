/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.testkit.MariaDbProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The real databases on which the tests run, each started once. */
enum TestDatabase {
    POSTGRESQL,
    MARIADB,
    DUCKDB;

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String WITHOUT_MARIADB =
            "no MariaDB here (Debian: apt-get install mariadb-server), or PACTA_MARIADBD names none";

    private static @Nullable EmbeddedPostgres postgres;
    private static @Nullable MariaDbProcess mariadb;

    /** An empty database of this product. */
    Scratch scratch() throws Exception {
        String name = "scratch" + NUMBER.incrementAndGet();
        return switch (this) {
            case POSTGRESQL -> {
                EmbeddedPostgres server = postgres();
                try (Connection admin = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                        Statement statement = admin.createStatement()) {
                    statement.execute("CREATE DATABASE " + name);
                }
                yield new Scratch(
                        this, server.getJdbcUrl("postgres", name), "postgres", "env:NONE", Map.of("NONE", ""));
            }
            case MARIADB -> {
                Assumptions.assumeTrue(MariaDbProcess.program().isPresent(), WITHOUT_MARIADB);
                MariaDbProcess server = mariadb();
                try (Connection admin = server.connect("mysql");
                        Statement statement = admin.createStatement()) {
                    statement.execute("CREATE DATABASE " + name);
                }
                yield new Scratch(this, server.url(name), "tester", "env:DB", Map.of("DB", MariaDbProcess.PASSWORD));
            }
            case DUCKDB -> {
                Path file = Files.createTempDirectory("pacta-duckdb").resolve(name + ".db");
                yield new Scratch(this, "jdbc:duckdb:" + file, null, "", Map.of());
            }
        };
    }

    private static synchronized EmbeddedPostgres postgres() throws IOException {
        EmbeddedPostgres server = postgres;
        if (server == null) {
            server = EmbeddedPostgres.builder().start();
            postgres = server;
        }
        return server;
    }

    private static synchronized MariaDbProcess mariadb() throws Exception {
        MariaDbProcess server = mariadb;
        if (server == null) {
            server = MariaDbProcess.start(MariaDbProcess.program().orElseThrow());
            mariadb = server;
        }
        return server;
    }

    /**
     * An empty database.
     *
     * @param password the place where it is
     */
    record Scratch(
            TestDatabase product, String url, @Nullable String user, String password, Map<String, String> environment) {
        Connection connect() throws SQLException {
            return user == null
                    ? DriverManager.getConnection(url)
                    : DriverManager.getConnection(
                            url, user, environment.values().iterator().next());
        }

        void execute(String... statements) throws SQLException {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }

        DatabaseSettings settings() {
            return new DatabaseSettings(url, user, new PasswordSource(password), List.of(), 60, null);
        }

        Database open() throws UnreadableTableException {
            return Database.open(settings(), environment);
        }
    }
}
