/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pacta.exchange.types.Dialect;
import dev.pacta.testkit.MariaDbProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** A product that takes the statements of a dialect on this machine. */
enum Engine {
    POSTGRESQL(Dialect.POSTGRESQL, "SELECT word FROM pg_get_keywords()") {
        @Override
        Connection connect() throws Exception {
            return Postgres.SERVER.getPostgresDatabase().getConnection();
        }

        @Override
        void empty(Statement statement, Set<String> schemas) throws SQLException {
            statement.execute(
                    "DO $$ DECLARE s name; BEGIN FOR s IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema)'"
                            + " LOOP EXECUTE format('DROP SCHEMA %I CASCADE', s); END LOOP; END $$");
            statement.execute("CREATE SCHEMA public");
            for (String schema : schemas) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + Dialect.POSTGRESQL.quote(schema));
            }
        }
    },
    MARIADB(Dialect.MYSQL, "SELECT word FROM information_schema.keywords") {
        @Override
        Connection connect() throws Exception {
            return MariaDb.SERVER.connect("mysql");
        }

        @Override
        void empty(Statement statement, Set<String> schemas) throws SQLException {
            statement.execute("DROP DATABASE IF EXISTS scratch");
            statement.execute("CREATE DATABASE scratch CHARACTER SET utf8mb4");
            statement.execute("USE scratch");
            for (String schema : schemas) {
                statement.execute("DROP DATABASE IF EXISTS " + Dialect.MYSQL.quote(schema));
                statement.execute("CREATE DATABASE " + Dialect.MYSQL.quote(schema));
            }
        }

        @Override
        void assumeHere() {
            assumeTrue(
                    MariaDbProcess.program().isPresent(), "no MariaDB here (Debian: apt-get install mariadb-server)");
        }
    },
    DUCKDB(Dialect.DUCKDB, "SELECT keyword_name FROM duckdb_keywords()") {
        @Override
        Connection connect() throws SQLException {
            return DriverManager.getConnection("jdbc:duckdb:");
        }

        @Override
        void empty(Statement statement, Set<String> schemas) throws SQLException {
            statement.execute("USE memory.main");
            statement.execute("DETACH DATABASE IF EXISTS scratch");
            statement.execute("ATTACH ':memory:' AS scratch");
            statement.execute("USE scratch.main");
            for (String schema : schemas) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + Dialect.DUCKDB.quote(schema));
            }
        }
    };

    private final Dialect dialect;
    private final String words;

    Engine(Dialect dialect, String words) {
        this.dialect = dialect;
        this.words = words;
    }

    /** A query for the words of its language. */
    String words() {
        return words;
    }

    Dialect dialect() {
        return dialect;
    }

    /** A connection to the server, which all tests share. */
    abstract Connection connect() throws Exception;

    /** Nothing but these schemas is there afterwards. */
    abstract void empty(Statement statement, Set<String> schemas) throws SQLException;

    void assumeHere() {}

    /** Each server is started once, when the first test wants it. */
    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static final class MariaDb {
        static final MariaDbProcess SERVER = start();

        private static MariaDbProcess start() {
            try {
                return MariaDbProcess.start(MariaDbProcess.program().orElseThrow());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (SQLException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
