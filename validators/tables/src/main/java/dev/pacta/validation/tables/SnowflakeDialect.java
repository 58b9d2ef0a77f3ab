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
 * Snowflake. A column may be compared by the rules of a language: each text is taken out of them. Its patterns always hold for the whole text;
 * only those that do so anyway are asked. Source: Snowflake, SQL data types, collation and string functions reference.
 */
final class SnowflakeDialect implements SqlDialect {
    private static final String MOMENT = "YYYY-MM-DD HH24:MI:SS.FF6";

    @Override
    public Dialect types() {
        return Dialect.SNOWFLAKE;
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        SqlDialect.super.prepare(connection);
        ProductSession.execute(connection, "ALTER SESSION SET TIMEZONE = 'UTC'");
    }

    /** A backslash begins an escape in its texts. */
    @Override
    public String literal(String text) {
        return SqlDialect.super.literal(text.replace("\\", "\\\\"));
    }

    /** {@code CHAR} is another word for {@code VARCHAR}: no blank is filled in. */
    @Override
    public String text(TableColumn column, String reference) {
        return "COLLATE(%s, '')".formatted(reference);
    }

    @Override
    public boolean isKnown(TableColumn column) {
        return !column.stored().toUpperCase(java.util.Locale.ROOT).startsWith("GEO");
    }

    @Override
    public String length(String text) {
        return "LENGTH(%s)".formatted(text);
    }

    @Override
    public Optional<String> found(String text, PortablePattern pattern) {
        return pattern.asWholeText().map(whole -> "REGEXP_LIKE(%s, %s, 'c')".formatted(text, literal(whole)));
    }

    @Override
    public @Nullable String noNumber(DataType type, String reference) {
        return type instanceof DataType.Floating
                ? "%s IN (CAST('NaN' AS FLOAT), CAST('inf' AS FLOAT), CAST('-inf' AS FLOAT))".formatted(reference)
                : null;
    }

    @Override
    public @Nullable String noTime(DataType type, String reference) {
        boolean days = type instanceof DataType.Date || type instanceof DataType.Timestamp;
        return days ? "YEAR(%s) NOT BETWEEN 1 AND 9999".formatted(reference) : null;
    }

    @Override
    public String moment(String text, boolean zone) {
        return zone
                ? "TO_TIMESTAMP_TZ('%s +00:00', '%s TZH:TZM')".formatted(text, MOMENT)
                : "TO_TIMESTAMP_NTZ('%s', '%s')".formatted(text, MOMENT);
    }

    @Override
    public String read(TableColumn column, String reference) {
        DataType type = column.type();
        if (type instanceof DataType.Timestamp stamp) {
            return stamp.zone()
                    ? "TO_VARCHAR(CONVERT_TIMEZONE('UTC', %s), 'YYYY-MM-DD\"T\"HH24:MI:SS.FF9\"Z\"')"
                            .formatted(reference)
                    : "TO_VARCHAR(%s, 'YYYY-MM-DD\"T\"HH24:MI:SS.FF9')".formatted(reference);
        }
        if (type instanceof DataType.Date) {
            return "TO_VARCHAR(%s, 'YYYY-MM-DD')".formatted(reference);
        }
        return type instanceof DataType.Time ? "TO_VARCHAR(%s, 'HH24:MI:SS.FF9')".formatted(reference) : reference;
    }

    @Override
    public Optional<String> chosen(List<String> keys, long millionths, long seed) {
        return Optional.of("MOD(ABS(HASH(%d, %s)), 1000000) < %d".formatted(seed, String.join(", ", keys), millionths));
    }
}
