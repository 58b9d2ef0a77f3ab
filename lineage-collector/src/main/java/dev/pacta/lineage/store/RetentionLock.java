/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Lets one process at a time drop what is old. Safe for many threads. */
@ApplicationScoped
public class RetentionLock {
    private static final String TRY = "select pg_try_advisory_lock(7021904413)";
    private static final String RELEASE = "select pg_advisory_unlock(7021904413)";

    private final DataSource database;

    RetentionLock(DataSource database) {
        this.database = database;
    }

    /**
     * Does the work, or nothing when another is at it. The database releases the lock of a process that dies.
     *
     * @throws StoreException when the database refuses or is away
     */
    public <T> Optional<T> whileHeld(Supplier<T> work) {
        try (Connection connection = database.getConnection()) {
            if (!ask(connection, TRY)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                ask(connection, RELEASE);
            }
        } catch (SQLException failure) {
            throw new StoreException(failure);
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
