/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** DuckDB: its texts are compared by bytes of UTF-8, and its patterns are RE2's. Source: DuckDB 1.4 and later, SQL reference. */
final class DuckDbDialect implements SqlDialect {
    @Override
    public Dialect types() {
        return Dialect.DUCKDB;
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        ProductSession.execute(connection, "SET TimeZone = 'UTC'");
        connection.setAutoCommit(false);
    }

    /** It runs in this process and would read any file. From here on no connection of this process to the database does. */
    @Override
    public void confine(Connection connection) throws SQLException {
        ProductSession.execute(connection, "SET enable_external_access = false");
    }

    @Override
    public boolean isTimeout(SQLException failure) {
        return String.valueOf(failure.getMessage()).startsWith("INTERRUPT") || SqlDialect.super.isTimeout(failure);
    }

    @Override
    public String text(TableColumn column, String reference) {
        return column.type() instanceof DataType.Text ? reference : "CAST(%s AS VARCHAR)".formatted(reference);
    }

    /** A column may have a collation of its own. */
    @Override
    public String exact(String text) {
        return "%s COLLATE \"binary\"".formatted(text);
    }

    @Override
    public String length(String text) {
        return "length(%s)".formatted(text);
    }

    @Override
    public Optional<String> found(String text, PortablePattern pattern) {
        return pattern.isWithin(1_000).map(within -> "regexp_matches(%s, %s)".formatted(text, literal(within.asRe2())));
    }

    @Override
    public String mayHold(String text, PersonalHint hint) {
        return switch (hint) {
            case AT_SIGN -> "contains(%s, '@')".formatted(text);
            case PLUS_SIGN -> "contains(%s, '+')".formatted(text);
            case CARD_DIGITS -> "length(%1$s) >= 13 AND regexp_matches(%1$s, '([0-9][^0-9]*){13}')".formatted(text);
            case IBAN ->
                "length(%1$s) >= 15 AND regexp_matches(%1$s, '(^|[^A-Za-z0-9])[A-Za-z]{2}[0-9]{2}')".formatted(text);
        };
    }

    @Override
    @Nullable
    public String noNumber(DataType type, String reference) {
        return type instanceof DataType.Floating ? "NOT isfinite(%s)".formatted(reference) : null;
    }

    @Override
    @Nullable
    public String noTime(DataType type, String reference) {
        if (type instanceof DataType.Time) {
            return "%s = TIME '24:00:00'".formatted(reference);
        }
        boolean days = type instanceof DataType.Date || type instanceof DataType.Timestamp;
        return days ? "(%1$s < DATE '0001-01-01' OR %1$s >= DATE '10000-01-01')".formatted(reference) : null;
    }

    @Override
    public Optional<String> noMultiple(DataType type, String reference, BigDecimal step) {
        boolean whole =
                type instanceof DataType.Whole && step.stripTrailingZeros().scale() <= 0;
        return whole ? Optional.of("%s %% %s <> 0".formatted(reference, step.toPlainString())) : Optional.empty();
    }

    @Override
    public String moment(String text, boolean zone) {
        return zone ? "TIMESTAMPTZ " + literal(text + "+00") : SqlDialect.super.moment(text, false);
    }

    @Override
    public String read(TableColumn column, String reference) {
        DataType type = column.type();
        if (type instanceof DataType.Array || type instanceof DataType.Structure || type instanceof DataType.Mapping) {
            return "CAST(to_json(%s) AS VARCHAR)".formatted(reference);
        }
        return type instanceof DataType.Binary
                ? "hex(%s)".formatted(reference)
                : "CAST(%s AS VARCHAR)".formatted(reference);
    }

    @Override
    public Optional<String> chosen(List<String> keys, long millionths, long seed) {
        return Optional.of("hash(%s, %d) %% 1000000 < %d".formatted(String.join(", ", keys), seed, millionths));
    }

    /** DuckDB's own way to run a text that can be nothing but a query. */
    @Override
    public String enclosed(String query) {
        return "SELECT * FROM query(%s)".formatted(literal(query));
    }
}
