/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL. Texts are compared under the collation {@code "C"}, in which each character is itself, whatever the column's own collation says.
 * Source: PostgreSQL 18, chapters 8, 9.7 and 23.
 */
final class PostgresDialect implements SqlDialect {
    private static final String CANCELLED = "57014";
    private static final String COLUMN_TYPES = """
            SELECT a.attname, format_type(a.atttypid, a.atttypmod),
              CASE t.typtype WHEN 'e' THEN 'text' WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod)
                ELSE format_type(a.atttypid, a.atttypmod) END
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_type t ON t.oid = a.atttypid
            WHERE a.attnum > 0 AND NOT a.attisdropped AND n.nspname = ? AND c.relname = ? ORDER BY a.attnum""";

    @Override
    public Dialect types() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        SqlDialect.super.prepare(connection);
        ProductSession.execute(
                connection,
                "SET LOCAL TimeZone = 'UTC'",
                "SET LOCAL DateStyle = 'ISO, YMD'",
                "SET LOCAL extra_float_digits = 1",
                "SET LOCAL standard_conforming_strings = on");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_setting('server_encoding')")) {
            if (row.next() && row.getString(1).equals("SQL_ASCII")) {
                throw new SQLException("a database with the encoding SQL_ASCII does not know its characters", "22021");
            }
        }
    }

    @Override
    public boolean isTimeout(SQLException failure) {
        return CANCELLED.equals(failure.getSQLState()) || SqlDialect.super.isTimeout(failure);
    }

    @Override
    public Optional<String> columnTypes() {
        return Optional.of(COLUMN_TYPES);
    }

    @Override
    public String text(TableColumn column, String reference) {
        // The cast takes the blanks off a char(n), and the letters of a citext as they are.
        return "CAST(%s AS text) COLLATE \"C\"".formatted(reference);
    }

    @Override
    public Optional<String> found(String text, PortablePattern pattern) {
        return pattern.isWithin(255).map(within -> "%s ~ %s".formatted(text, literal("***:" + within.asAdvanced())));
    }

    @Override
    public String mayHold(String text, PersonalHint hint) {
        return switch (hint) {
            case AT_SIGN -> "strpos(%s, '@') > 0".formatted(text);
            case PLUS_SIGN -> "strpos(%s, '+') > 0".formatted(text);
            case CARD_DIGITS -> "length(%1$s) >= 13 AND %1$s ~ '([0-9][^0-9]*){13}'".formatted(text);
            case IBAN -> "length(%1$s) >= 15 AND %1$s ~ '(^|[^A-Za-z0-9])[A-Za-z]{2}[0-9]{2}'".formatted(text);
        };
    }

    @Override
    @Nullable
    public String noNumber(DataType type, String reference) {
        if (type instanceof DataType.Floating) {
            return "%s IN ('NaN', 'Infinity', '-Infinity')".formatted(reference);
        }
        return type instanceof DataType.Decimal ? "%s IN ('NaN', 'Infinity', '-Infinity')".formatted(reference) : null;
    }

    @Override
    @Nullable
    public String noTime(DataType type, String reference) {
        if (type instanceof DataType.Date) {
            return "(%1$s < DATE '0001-01-01' OR %1$s > DATE '9999-12-31')".formatted(reference);
        }
        if (type instanceof DataType.Timestamp stamp) {
            String name = stamp.zone() ? "TIMESTAMPTZ" : "TIMESTAMP";
            String end = stamp.zone() ? "+00" : "";
            return "(%1$s < %2$s '0001-01-01 00:00:00%3$s' OR %1$s >= %2$s '10000-01-01 00:00:00%3$s')"
                    .formatted(reference, name, end);
        }
        return type instanceof DataType.Time ? "%s = TIME '24:00:00'".formatted(reference) : null;
    }

    @Override
    public String moment(String text, boolean zone) {
        return zone ? "TIMESTAMPTZ " + literal(text + "+00") : SqlDialect.super.moment(text, false);
    }

    @Override
    public String read(TableColumn column, String reference) {
        DataType type = column.type();
        if (type instanceof DataType.Array || type instanceof DataType.Structure || type instanceof DataType.Mapping) {
            return "CAST(to_json(%s) AS text)".formatted(reference);
        }
        return type instanceof DataType.Binary
                ? "encode(%s, 'hex')".formatted(reference)
                : "CAST(%s AS text)".formatted(reference);
    }

    @Override
    public Optional<String> sample(double percent, long seed) {
        return Optional.of("TABLESAMPLE BERNOULLI (%s) REPEATABLE (%d)".formatted(percent, seed));
    }

    @Override
    public Optional<String> chosen(List<String> keys, long millionths, long seed) {
        return Optional.of("mod(abs(hashtextextended(CAST(ROW(%s) AS text), %d) %% 1000000), 1000000) < %d"
                .formatted(String.join(", ", keys), seed, millionths));
    }
}
