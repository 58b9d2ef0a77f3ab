/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * MySQL and MariaDB. Whatever a server's {@code sql_mode} and a column's collation say: names stand in backquotes, texts with a backslash in
 * them as hexadecimal digits, and texts are compared by their bytes. Source: MariaDB 10.11, SQL statements and functions.
 */
class MySqlDialect implements SqlDialect {
    private static final String COLUMN_TYPES = """
            SELECT column_name, column_type, column_type FROM information_schema.columns
            WHERE table_schema = ? AND table_name = ? ORDER BY ordinal_position""";

    @Override
    public Dialect types() {
        return Dialect.MYSQL;
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        ProductSession.execute(
                connection,
                "SET SESSION time_zone = '+00:00'",
                "SET NAMES utf8mb4",
                "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ",
                "SET SESSION TRANSACTION READ ONLY");
        connection.setAutoCommit(false);
    }

    @Override
    public boolean callsSchemasCatalogs() {
        return true;
    }

    @Override
    public Optional<String> columnTypes() {
        return Optional.of(COLUMN_TYPES);
    }

    @Override
    public String literal(String text) {
        boolean plain = text.chars().allMatch(character -> character >= ' ' && character <= '~' && character != '\\');
        return plain
                ? SqlDialect.super.literal(text)
                : "CONVERT(X'%s' USING utf8mb4)"
                        .formatted(HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String text(TableColumn column, String reference) {
        boolean texts = column.type() instanceof DataType.Text || column.type() instanceof DataType.Enumeration;
        String trimmed = SqlDialect.super.text(column, reference);
        return texts
                ? "CONVERT(%s USING utf8mb4)".formatted(trimmed)
                : "CAST(%s AS CHAR CHARACTER SET utf8mb4)".formatted(trimmed);
    }

    @Override
    public String exact(String text) {
        return "CAST(%s AS BINARY)".formatted(text);
    }

    @Override
    public String mayHold(String text, PersonalHint hint) {
        return switch (hint) {
            case AT_SIGN -> "LOCATE('@', %s) > 0".formatted(text);
            case PLUS_SIGN -> "LOCATE('+', %s) > 0".formatted(text);
            case CARD_DIGITS, IBAN -> SqlDialect.super.mayHold(text, hint);
        };
    }

    /** The session's zone is UTC; MariaDB reads no offset in a literal. */
    @Override
    public String moment(String text, boolean zone) {
        return SqlDialect.super.moment(text, false);
    }

    /** A day or month of 0 is no date. */
    @Override
    @Nullable
    public String noTime(DataType type, String reference) {
        if (type instanceof DataType.Time) {
            return "(%1$s < TIME '00:00:00' OR %1$s >= TIME '24:00:00')".formatted(reference);
        }
        boolean days = type instanceof DataType.Date || type instanceof DataType.Timestamp;
        return days ? "(MONTH(%1$s) = 0 OR DAYOFMONTH(%1$s) = 0)".formatted(reference) : null;
    }

    @Override
    public String read(TableColumn column, String reference) {
        DataType type = column.type();
        if (type instanceof DataType.Binary) {
            return "HEX(%s)".formatted(reference);
        }
        boolean times =
                type instanceof DataType.Date || type instanceof DataType.Timestamp || type instanceof DataType.Time;
        if (times) {
            return "CAST(%s AS CHAR)".formatted(reference);
        }
        return column.isPadded() ? SqlDialect.super.text(column, reference) : reference;
    }

    @Override
    public Optional<String> chosen(List<String> keys, long millionths, long seed) {
        return Optional.of(
                "CRC32(CONCAT_WS(',', %d, %s)) %% 1000000 < %d".formatted(seed, String.join(", ", keys), millionths));
    }
}
