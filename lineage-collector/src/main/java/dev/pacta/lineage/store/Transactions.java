/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Transactions of several statements, beside any that the caller has. Safe for many threads. */
@ApplicationScoped
class Transactions {
    private final DataSource database;

    Transactions(DataSource database) {
        this.database = database;
    }

    /** Work on one connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Commits what the work has done, all or nothing.
     *
     * @throws StoreException when the database refuses or is away; whatever else the work throws comes as it is
     */
    <T> T run(Work<T> work) {
        try {
            return QuarkusTransaction.suspendingExisting().call(() -> committed(work));
        } catch (QuarkusTransactionException failure) {
            throw failure.getCause() instanceof RuntimeException ofTheWork ? ofTheWork : failure;
        }
    }

    private <T> T committed(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T done = work.on(connection);
                connection.commit();
                return done;
            } finally {
                // After a commit there is nothing to roll back.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new StoreException(failure);
        }
    }

    /** Runs a statement without arguments that come from outside. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
