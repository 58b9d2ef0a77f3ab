/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Amazon Redshift, whose comparisons leave out the blanks at the end of any text: a character put after each text keeps them. A database or a
 * column may leave out case as well. Source: Amazon Redshift, database developer guide, data types and functions.
 */
final class RedshiftDialect implements SqlDialect {
    @Override
    public Dialect types() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public String title() {
        return "Redshift";
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        ProductSession.execute(connection, "SET timezone TO 'UTC'", "SET datestyle TO 'ISO, YMD'");
    }

    /** What a backslash means depends on a setting. */
    @Override
    public String literal(String text) {
        String written = SqlDialect.super.literal(text);
        return text.indexOf('\\') < 0 ? written : "(%s)".formatted(written.replace("\\", "' || CHR(92) || '"));
    }

    @Override
    public String text(TableColumn column, String reference) {
        return column.isPadded() ? "RTRIM(%s, ' ')".formatted(reference) : reference;
    }

    @Override
    public String exact(String text) {
        return "COLLATE(%s || '.', 'case_sensitive')".formatted(text);
    }

    @Override
    public @Nullable String noNumber(DataType type, String reference) {
        // Holds whether not-a-number is equal to itself or not.
        return type instanceof DataType.Floating
                ? "(%1$s <> %1$s OR %1$s IN (CAST('NaN' AS FLOAT8), CAST('Infinity' AS FLOAT8), CAST('-Infinity' AS FLOAT8)))"
                        .formatted(reference)
                : null;
    }

    @Override
    public @Nullable String noTime(DataType type, String reference) {
        boolean days = type instanceof DataType.Date || type instanceof DataType.Timestamp;
        return days ? "EXTRACT(YEAR FROM %s) NOT BETWEEN 1 AND 9999".formatted(reference) : null;
    }

    @Override
    public String day(String iso) {
        return "CAST(%s AS DATE)".formatted(literal(iso));
    }

    @Override
    public String timeOfDay(String iso) {
        return "CAST(%s AS TIME)".formatted(literal(iso));
    }

    @Override
    public String moment(String text, boolean zone) {
        return zone ? "CAST('%s+00' AS TIMESTAMPTZ)".formatted(text) : "CAST('%s' AS TIMESTAMP)".formatted(text);
    }

    @Override
    public String read(TableColumn column, String reference) {
        DataType type = column.type();
        boolean times =
                type instanceof DataType.Date || type instanceof DataType.Timestamp || type instanceof DataType.Time;
        return times ? "CAST(%s AS VARCHAR)".formatted(reference) : SqlDialect.super.read(column, reference);
    }

    @Override
    public Optional<String> chosen(List<String> keys, long millionths, long seed) {
        return Optional.of("MOD(STRTOL(SUBSTRING(MD5(%s || '%d'), 1, 8), 16), 1000000) < %d"
                .formatted(String.join(" || ',' || ", keys), seed, millionths));
    }
}
