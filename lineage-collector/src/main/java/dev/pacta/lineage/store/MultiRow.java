/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Rows that go to the database in one statement, a column at a time, as the arguments of {@code unnest}. Every column travels as an
 * array of texts that the statement casts. Not thread-safe.
 */
final class MultiRow {
    private final List<List<@Nullable String>> columns = new ArrayList<>();

    MultiRow(int width) {
        for (int i = 0; i < width; i++) {
            columns.add(new ArrayList<>());
        }
    }

    void add(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("%d values for %d columns".formatted(values.length, columns.size()));
        }
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            columns.get(i).add(value == null ? null : value.toString());
        }
    }

    boolean isEmpty() {
        return columns.getFirst().isEmpty();
    }

    int width() {
        return columns.size();
    }

    /** Binds the columns in their order; the statement is closed by the caller. */
    PreparedStatement bind(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        // Planned anew each time: a plan that was kept from when the tables were empty reads them from end to end.
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        for (int i = 0; i < columns.size(); i++) {
            Array array = connection.createArrayOf("text", columns.get(i).toArray());
            statement.setArray(i + 1, array);
        }
        return statement;
    }

    /** Runs a statement that gives numbers. */
    List<Long> numbers(Connection connection, String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        if (isEmpty()) {
            return numbers;
        }
        try (PreparedStatement statement = bind(connection, sql);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                numbers.add(found.getLong(1));
            }
        }
        return numbers;
    }

    void execute(Connection connection, String sql) throws SQLException {
        if (isEmpty()) {
            return;
        }
        try (PreparedStatement statement = bind(connection, sql)) {
            statement.executeUpdate();
        }
    }
}
