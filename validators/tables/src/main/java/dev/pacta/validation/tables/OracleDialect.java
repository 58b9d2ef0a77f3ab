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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Oracle, where a text of no characters is null. Texts are compared by a digest of their bytes, whatever session and column say of languages;
 * those in the national character set, large ones, and those filled up with blanks (only blanks would be null) are read. Source: Oracle Database 19c, SQL language
 * reference.
 */
final class OracleDialect implements SqlDialect {
    private static final int LAST_ASCII = 127;

    @Override
    public Dialect types() {
        return Dialect.ORACLE;
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        ProductSession.execute(connection, "ALTER SESSION SET TIME_ZONE = 'UTC'", "SET TRANSACTION READ ONLY");
    }

    @Override
    public boolean hasEmptyText() {
        return false;
    }

    @Override
    public boolean isKnown(TableColumn column) {
        String stored = column.stored().toUpperCase(Locale.ROOT);
        return !TypeFit.isText(column.type()) || stored.startsWith("VARCHAR");
    }

    @Override
    public String exact(String text) {
        return "STANDARD_HASH(%s, 'SHA256')".formatted(text);
    }

    /** The database's character set may have no place for other characters. */
    @Override
    public Optional<String> exactLiteral(String text) {
        return text.chars().allMatch(character -> character <= LAST_ASCII)
                ? SqlDialect.super.exactLiteral(text)
                : Optional.empty();
    }

    @Override
    public String length(String text) {
        return "LENGTH4(%s)".formatted(text);
    }

    @Override
    public @Nullable String noNumber(DataType type, String reference) {
        return type instanceof DataType.Floating ? "(%1$s IS NAN OR %1$s IS INFINITE)".formatted(reference) : null;
    }

    @Override
    public @Nullable String noTime(DataType type, String reference) {
        boolean days = type instanceof DataType.Date || type instanceof DataType.Timestamp;
        return days ? "EXTRACT(YEAR FROM %s) NOT BETWEEN 1 AND 9999".formatted(reference) : null;
    }

    @Override
    public String moment(String text, boolean zone) {
        return "TIMESTAMP '%s%s'".formatted(text, zone ? " +00:00" : "");
    }

    @Override
    public String read(TableColumn column, String reference) {
        if (column.type() instanceof DataType.Timestamp stamp) {
            return stamp.zone()
                    ? "TO_CHAR(SYS_EXTRACT_UTC(%s), 'YYYY-MM-DD\"T\"HH24:MI:SS.FF9\"Z\"')".formatted(reference)
                    : "TO_CHAR(CAST(%s AS TIMESTAMP(9)), 'YYYY-MM-DD\"T\"HH24:MI:SS.FF9')".formatted(reference);
        }
        return column.type() instanceof DataType.Binary
                ? "RAWTOHEX(%s)".formatted(reference)
                : SqlDialect.super.read(column, reference);
    }

    @Override
    public Optional<String> chosen(List<String> keys, long millionths, long seed) {
        return Optional.of(
                "ORA_HASH(%s, 999999, %d) < %d".formatted(String.join(" || ',' || ", keys), seed, millionths));
    }
}
