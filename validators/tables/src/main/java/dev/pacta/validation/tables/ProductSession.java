/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.Optional;

/** What a product's sessions and catalogs have of their own. Immutable. */
interface ProductSession {
    /** Makes a fresh session one that only reads, sees one state, and knows no zone but UTC; as far as the product has such a thing. */
    default void prepare(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        int isolation = Connection.TRANSACTION_REPEATABLE_READ;
        if (connection.getMetaData().supportsTransactionIsolationLevel(isolation)) {
            connection.setTransactionIsolation(isolation);
        }
    }

    /** Takes from the session what a query of somebody else could reach beside the database; called before the first such query. */
    default void confine(Connection connection) throws SQLException {
        // A server knows by its user what may be reached.
    }

    /** Whether a statement was stopped because it took too long. */
    default boolean isTimeout(SQLException failure) {
        return failure instanceof SQLTimeoutException;
    }

    /** Whether JDBC calls a catalog what people call a schema. */
    default boolean callsSchemasCatalogs() {
        return false;
    }

    /**
     * A query for the name of each column, its type as the product writes it, and the type below that one, of the table whose schema and name
     * it has as parameters; nothing where JDBC's metadata say enough.
     */
    default Optional<String> columnTypes() {
        return Optional.empty();
    }

    /** Executes statements, one after the other. */
    static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
