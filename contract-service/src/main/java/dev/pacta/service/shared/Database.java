/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Plain JDBC for statements that are many or have to be fast, in the transaction that the caller has open. What an entity manager holds
 * back is not seen by them. Safe for many threads.
 */
@ApplicationScoped
public class Database {
    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Statements that give something. */
    @FunctionalInterface
    public interface Statements<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Statements that give nothing. */
    @FunctionalInterface
    public interface Changes {
        void run(Connection connection) throws SQLException;
    }

    /**
     * Reads; outside of a transaction each statement sees what is committed when it begins.
     *
     * @throws DatabaseFailure when the database refuses a statement; a transaction cannot be committed any more
     */
    public <T> T ask(Statements<T> statements) {
        try (Connection connection = source.getConnection()) {
            return statements.run(connection);
        } catch (SQLException refused) {
            throw new DatabaseFailure(refused);
        }
    }

    /**
     * Writes, or locks.
     *
     * @throws DatabaseFailure when the database refuses one; the transaction cannot be committed any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(Changes changes) {
        try (Connection connection = source.getConnection()) {
            changes.run(connection);
        } catch (SQLException refused) {
            throw new DatabaseFailure(refused);
        }
    }

    /** The database refused a statement, or is away. */
    public static final class DatabaseFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private DatabaseFailure(SQLException cause) {
            super("the database refused a statement (state %s)".formatted(cause.getSQLState()), cause);
        }
    }
}
