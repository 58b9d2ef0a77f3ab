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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs reading statements; each sees what this process accepted before it, but for {@link #details}. Safe for many threads. */
@ApplicationScoped
public class Queries {
    private final DataSource database;
    private final Folding folding;

    Queries(DataSource database, Folding folding) {
        this.database = database;
        this.folding = folding;
    }

    /** Makes something of the current row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Waits until what this process has accepted is in the tables. */
    void settle() {
        folding.caughtUp();
    }

    /** All rows. Collections become arrays of texts, instants become timestamps. */
    <T> List<T> list(String sql, Row<T> row, @Nullable Object... arguments) {
        folding.caughtUp();
        return details(sql, row, arguments);
    }

    /**
     * All rows of what was found before, in a snapshot of the graph or by a statement: whoever asks has waited then for what this
     * process had accepted, and does not wait for what it has accepted since.
     */
    <T> List<T> details(String sql, Row<T> row, @Nullable Object... arguments) {
        List<T> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                bind(connection, statement, i + 1, arguments[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new StoreException(failure);
        }
    }

    /** The one number of a counting statement. */
    long count(String sql, @Nullable Object... arguments) {
        return list(sql, row -> row.getLong(1), arguments).getFirst();
    }

    static void bind(Connection connection, PreparedStatement statement, int at, @Nullable Object argument)
            throws SQLException {
        switch (argument) {
            case null -> statement.setString(at, null);
            case Collection<?> texts ->
                statement.setArray(
                        at,
                        connection.createArrayOf(
                                "text", texts.stream().map(String::valueOf).toArray()));
            case Instant time -> statement.setObject(at, time.atOffset(ZoneOffset.UTC));
            default -> statement.setObject(at, argument);
        }
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A time that the schema says is there. */
    static Instant timeOf(ResultSet row, String column) throws SQLException {
        Instant time = time(row, column);
        if (time == null) {
            throw new SQLException("column %s is null".formatted(column));
        }
        return time;
    }
}
