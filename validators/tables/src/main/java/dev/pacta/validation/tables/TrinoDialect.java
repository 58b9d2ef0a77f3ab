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

/**
 * Trino. Texts are compared by their characters whatever the tables lie in, and patterns mean the same in both engines that it may be set to.
 * Source: Trino, SQL language, functions and operators.
 */
final class TrinoDialect implements SqlDialect {
    private static final int LARGEST_PLAIN_DIGITS = 18;

    @Override
    public Dialect types() {
        return Dialect.ANSI;
    }

    @Override
    public String title() {
        return "Trino";
    }

    /** Few of the sources that it reads have transactions. */
    @Override
    public void prepare(Connection connection) throws SQLException {
        ProductSession.execute(connection, "SET TIME ZONE 'UTC'");
    }

    @Override
    public String text(TableColumn column, String reference) {
        if (column.isPadded()) {
            return "RTRIM(CAST(%s AS VARCHAR))".formatted(reference);
        }
        return column.type() instanceof DataType.Text ? reference : "CAST(%s AS VARCHAR)".formatted(reference);
    }

    /** A whole number beyond 64 bits is no literal by itself. */
    @Override
    public String number(DataType type, BigDecimal number) {
        boolean plain = number.scale() > 0 || number.precision() - number.scale() <= LARGEST_PLAIN_DIGITS;
        return plain ? number.toPlainString() : "DECIMAL '%s'".formatted(number.toPlainString());
    }

    @Override
    public String length(String text) {
        return "LENGTH(%s)".formatted(text);
    }

    @Override
    public Optional<String> found(String text, PortablePattern pattern) {
        return pattern.isWithin(1_000)
                .map(within -> "REGEXP_LIKE(%s, %s)".formatted(text, literal(within.asJavaEngines())));
    }

    @Override
    public @Nullable String noNumber(DataType type, String reference) {
        return type instanceof DataType.Floating ? "NOT IS_FINITE(%s)".formatted(reference) : null;
    }

    @Override
    public @Nullable String noTime(DataType type, String reference) {
        boolean days = type instanceof DataType.Date || type instanceof DataType.Timestamp;
        return days ? "YEAR(%s) NOT BETWEEN 1 AND 9999".formatted(reference) : null;
    }

    @Override
    public String moment(String text, boolean zone) {
        return "TIMESTAMP '%s%s'".formatted(text, zone ? " UTC" : "");
    }

    @Override
    public String read(TableColumn column, String reference) {
        DataType type = column.type();
        if (type instanceof DataType.Array || type instanceof DataType.Structure || type instanceof DataType.Mapping) {
            return "JSON_FORMAT(CAST(%s AS JSON))".formatted(reference);
        }
        if (type instanceof DataType.Binary) {
            return "TO_HEX(%s)".formatted(reference);
        }
        if (type instanceof DataType.Timestamp stamp && stamp.zone()) {
            return "CAST(%s AT TIME ZONE 'UTC' AS VARCHAR)".formatted(reference);
        }
        boolean times =
                type instanceof DataType.Date || type instanceof DataType.Timestamp || type instanceof DataType.Time;
        return times ? "CAST(%s AS VARCHAR)".formatted(reference) : SqlDialect.super.read(column, reference);
    }

    @Override
    public Optional<String> chosen(List<String> keys, long millionths, long seed) {
        return Optional.of(
                "ABS(MOD(FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8(JSON_FORMAT(CAST(ROW(%s, %d) AS JSON))))), 1000000)) < %d"
                        .formatted(String.join(", ", keys), seed, millionths));
    }
}
