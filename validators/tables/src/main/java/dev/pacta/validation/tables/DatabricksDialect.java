/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Databricks and Apache Spark: patterns are Java's, and a text may have a collation; as bytes it has none. Whatever the settings say of
 * backslashes and of quotes in texts, such a text stands as hexadecimal digits. Source: Apache Spark 4, SQL reference.
 */
final class DatabricksDialect implements SqlDialect {
    @Override
    public Dialect types() {
        return Dialect.SPARK;
    }

    @Override
    public String title() {
        return "Databricks";
    }

    /** Each query reads one version of a table; there are no transactions. */
    @Override
    public void prepare(Connection connection) throws SQLException {
        ProductSession.execute(connection, "SET TIME ZONE 'UTC'");
    }

    @Override
    public String literal(String text) {
        boolean plain = text.chars()
                .allMatch(character -> character >= ' '
                        && character <= '~'
                        && character != '\\'
                        && character != '\''
                        && character != '$');
        return plain
                ? SqlDialect.super.literal(text)
                : "CAST(X'%s' AS STRING)"
                        .formatted(HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String text(TableColumn column, String reference) {
        return column.isPadded() ? "RTRIM(%s)".formatted(reference) : reference;
    }

    @Override
    public String exact(String text) {
        return "CAST(%s AS BINARY)".formatted(text);
    }

    @Override
    public Optional<String> found(String text, PortablePattern pattern) {
        return pattern.isWithin(1_000).map(within -> "%s RLIKE %s".formatted(text, literal(within.asPerl())));
    }

    @Override
    public @Nullable String noNumber(DataType type, String reference) {
        return type instanceof DataType.Floating
                ? "%s IN (DOUBLE('NaN'), DOUBLE('Infinity'), DOUBLE('-Infinity'))".formatted(reference)
                : null;
    }

    /** {@code FLOOR} of a double is a whole number of 64 bits, which has no room for large ones. */
    @Override
    public String fraction(DataType type, String reference) {
        return "%s %% 1 <> 0".formatted(reference);
    }

    /** Its decimals have 38 digits: a division of two that need more has no result. */
    @Override
    public Optional<String> noMultiple(DataType type, String reference, BigDecimal step) {
        boolean exact = type instanceof DataType.Whole || type instanceof DataType.Decimal;
        return exact ? Optional.of("%s %% %s <> 0".formatted(reference, number(type, step))) : Optional.empty();
    }

    @Override
    public @Nullable String noTime(DataType type, String reference) {
        boolean days = type instanceof DataType.Date || type instanceof DataType.Timestamp;
        return days ? "YEAR(%s) NOT BETWEEN 1 AND 9999".formatted(reference) : null;
    }

    @Override
    public String moment(String text, boolean zone) {
        return zone ? "TIMESTAMP '%sZ'".formatted(text) : "TIMESTAMP_NTZ '%s'".formatted(text);
    }

    @Override
    public String read(TableColumn column, String reference) {
        DataType type = column.type();
        if (type instanceof DataType.Array || type instanceof DataType.Structure || type instanceof DataType.Mapping) {
            return "TO_JSON(%s)".formatted(reference);
        }
        if (type instanceof DataType.Binary) {
            return "HEX(%s)".formatted(reference);
        }
        if (type instanceof DataType.Timestamp stamp && stamp.zone()) {
            return "CONCAT(CAST(%s AS STRING), 'Z')".formatted(reference);
        }
        return "CAST(%s AS STRING)".formatted(column.isPadded() ? text(column, reference) : reference);
    }

    @Override
    public Optional<String> chosen(List<String> keys, long millionths, long seed) {
        return Optional.of("PMOD(XXHASH64(%s, %d), 1000000) < %d".formatted(String.join(", ", keys), seed, millionths));
    }
}
