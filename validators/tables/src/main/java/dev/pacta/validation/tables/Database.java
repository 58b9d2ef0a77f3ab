/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session with a database that only reads: one read-only transaction, so that all questions see the same state where the product can keep
 * one, and a time limit on each statement. For one thread.
 */
public final class Database implements AutoCloseable {
    private final DatabaseSettings settings;
    private final Connection connection;
    private final SqlDialect dialect;
    private final @Nullable URLClassLoader drivers;

    private Database(
            DatabaseSettings settings, Connection connection, SqlDialect dialect, @Nullable URLClassLoader drivers) {
        this.settings = settings;
        this.connection = connection;
        this.dialect = dialect;
        this.drivers = drivers;
    }

    /**
     * Opens a session.
     *
     * @param environment where a password may stand
     * @throws UnreadableTableException when there is no driver, no password or no database
     */
    public static Database open(DatabaseSettings settings, Map<String, String> environment)
            throws UnreadableTableException {
        Properties properties = new Properties();
        if (settings.user() != null) {
            properties.setProperty("user", settings.user());
        }
        String password = settings.password().read(environment);
        if (password != null) {
            properties.setProperty("password", password);
        }
        URLClassLoader loader = loader(settings.drivers());
        try {
            return prepared(settings, connect(settings, properties, loader), loader);
        } catch (SQLException failure) {
            // The driver's message may repeat the address and the password; the state says what went wrong.
            throw new UnreadableTableException(
                    "the database %s does not let us in (SQL state %s, %s); see whether address, user and password are right"
                            .formatted(
                                    settings.shown(),
                                    failure.getSQLState(),
                                    failure.getClass().getSimpleName()),
                    true);
        }
    }

    private static Database prepared(DatabaseSettings settings, Connection connection, @Nullable URLClassLoader loader)
            throws SQLException {
        try {
            SqlDialect dialect = dialect(settings, connection);
            dialect.prepare(connection);
            return new Database(settings, connection, dialect, loader);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private static SqlDialect dialect(DatabaseSettings settings, Connection connection) throws SQLException {
        SqlProduct named = settings.product();
        return (named == null ? SqlProduct.of(settings.url(), connection.getMetaData()) : named).dialect();
    }

    private static Connection connect(DatabaseSettings settings, Properties properties, @Nullable URLClassLoader loader)
            throws SQLException, UnreadableTableException {
        List<Driver> known = new ArrayList<>();
        if (loader != null) {
            ServiceLoader.load(Driver.class, loader).forEach(known::add);
        }
        DriverManager.getDrivers().asIterator().forEachRemaining(known::add);
        for (Driver driver : known) {
            Connection connection =
                    driver.acceptsURL(settings.url()) ? driver.connect(settings.url(), properties) : null;
            if (connection != null) {
                return connection;
            }
        }
        throw new UnreadableTableException("there is no JDBC driver for %s; name the jar file of the product's driver"
                .formatted(settings.shown()));
    }

    private static @Nullable URLClassLoader loader(List<Path> places) throws UnreadableTableException {
        if (places.isEmpty()) {
            return null;
        }
        List<URL> jars = new ArrayList<>();
        for (Path place : places) {
            try (Stream<Path> files = Files.isDirectory(place) ? Files.list(place) : Stream.of(place)) {
                List<Path> found = files.filter(file -> file.toString().endsWith(".jar") && Files.isRegularFile(file))
                        .sorted()
                        .toList();
                if (found.isEmpty()) {
                    throw new UnreadableTableException(
                            "there is no driver at %s; name a .jar file or a folder of them".formatted(place));
                }
                for (Path jar : found) {
                    jars.add(jar.toUri().toURL());
                }
            } catch (MalformedURLException impossible) {
                throw new UncheckedIOException(impossible);
            } catch (IOException unreadable) {
                throw new UnreadableTableException("the drivers at %s cannot be read".formatted(place));
            }
        }
        return new URLClassLoader(jars.toArray(URL[]::new), Database.class.getClassLoader());
    }

    SqlDialect dialect() {
        return dialect;
    }

    Connection connection() {
        return connection;
    }

    DatabaseSettings settings() {
        return settings;
    }

    /** A statement with the time limit. */
    Statement statement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setQueryTimeout(settings.statementSeconds());
        return statement;
    }

    /** What went wrong, without any value of the data: a message of a database may quote the row that it stumbled over. */
    UnreadableTableException trouble(String doing, SQLException failure) {
        return new UnreadableTableException(
                "%s failed (SQL state %s); %s"
                        .formatted(
                                doing,
                                failure.getSQLState(),
                                dialect.isTimeout(failure)
                                        ? "it took longer than %d seconds".formatted(settings.statementSeconds())
                                        : "the database's own log says more"),
                true);
    }

    @Override
    public void close() throws UnreadableTableException {
        // The driver's classes are needed until its connection is closed, so they are named first.
        try (URLClassLoader unloading = drivers;
                Connection closing = connection) {
            if (!closing.getAutoCommit()) {
                closing.rollback();
            }
        } catch (SQLException | IOException failure) {
            throw new UnreadableTableException(
                    "the session with %s did not end well".formatted(settings.shown()), true);
        }
    }
}
