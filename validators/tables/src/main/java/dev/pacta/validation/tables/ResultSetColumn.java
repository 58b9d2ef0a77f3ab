/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.LogicalType;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the values of one column of a result set as a compiled check takes them. Immutable. */
interface ResultSetColumn {
    /** The numbers that Oracle and SQL Server have for timestamps with a zone. */
    int ORACLE_ZONED = -101;

    int ORACLE_LOCAL_ZONED = -102;
    int SQL_SERVER_ZONED = -155;

    /** The value of the column at that place, from 1, in the row at which the result set stands. */
    @Nullable
    Object read(ResultSet row, int place) throws SQLException;

    /**
     * The reading for what the column holds and the contract wants there.
     *
     * @param logical of a column that the contract does not name, unspecified
     * @throws SQLException when its values have fields without names
     */
    static ResultSetColumn of(ResultSetMetaData described, int place, LogicalType logical) throws SQLException {
        String name = described.getColumnTypeName(place).toLowerCase(Locale.ROOT);
        if (name.equals("json") || name.equals("jsonb")) {
            return logical == LogicalType.STRING ? ResultSet::getString : ResultSetColumn::document;
        }
        return switch (described.getColumnType(place)) {
            case Types.BIT, Types.BOOLEAN -> (row, at) -> truth(row.getString(at), logical);
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
                (row, at) -> number(row.getObject(at), logical);
            case Types.DECIMAL, Types.NUMERIC, Types.FLOAT, Types.REAL, Types.DOUBLE ->
                (row, at) -> number(row.getObject(at), logical);
            case Types.CHAR, Types.NCHAR -> (row, at) -> text(withoutPadding(row.getString(at)), logical);
            case Types.VARCHAR, Types.LONGVARCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.CLOB, Types.NCLOB ->
                (row, at) -> text(row.getString(at), logical);
            case Types.DATE ->
                name.equals("year") ? ResultSetColumn::whole : (row, at) -> row.getObject(at, LocalDate.class);
            case Types.TIME ->
                name.equals("timetz")
                        ? (row, at) -> row.getObject(at, OffsetTime.class)
                        : (row, at) -> row.getObject(at, LocalTime.class);
            case Types.TIME_WITH_TIMEZONE -> (row, at) -> row.getObject(at, OffsetTime.class);
            case Types.TIMESTAMP ->
                name.equals("timestamptz")
                        ? (row, at) -> row.getObject(at, OffsetDateTime.class)
                        : (row, at) -> day(row.getObject(at, LocalDateTime.class), logical, name);
            case Types.TIMESTAMP_WITH_TIMEZONE, ORACLE_ZONED, ORACLE_LOCAL_ZONED, SQL_SERVER_ZONED ->
                (row, at) -> row.getObject(at, OffsetDateTime.class);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                (row, at) -> base64(row.getBytes(at));
            case Types.STRUCT -> throw withoutNames(described.getColumnLabel(place));
            default -> (row, at) -> ResultSetValues.any(row, at, logical);
        };
    }

    private static @Nullable Object whole(ResultSet row, int place) throws SQLException {
        long number = row.getLong(place);
        return row.wasNull() ? null : number;
    }

    private static @Nullable Object document(ResultSet row, int place) throws SQLException {
        String text = row.getString(place);
        return text == null ? null : ValueText.document(text);
    }

    private static @Nullable Object text(@Nullable String text, LogicalType logical) {
        return text == null || !ValueText.isComposite(logical) ? text : ValueText.document(text);
    }

    private static @Nullable String withoutPadding(@Nullable String text) {
        return text == null ? null : text.replaceFirst(" +$", "");
    }

    /** Zero and one are what products without truth values keep them as. */
    private static @Nullable Object number(@Nullable Object number, LogicalType logical) {
        return number != null && logical == LogicalType.BOOLEAN ? ValueText.number(number.toString(), logical) : number;
    }

    private static @Nullable Object truth(@Nullable String truth, LogicalType logical) {
        return truth == null ? null : ValueText.truth(truth, logical);
    }

    /** Oracle's dates have a time of day; of a contract's date it is midnight. */
    private static @Nullable Object day(@Nullable LocalDateTime moment, LogicalType logical, String type) {
        if (moment == null) {
            return null;
        }
        boolean day = logical == LogicalType.DATE
                && type.equals("date")
                && moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return day ? moment.toLocalDate() : moment;
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    private static SQLException withoutNames(String label) {
        return new SQLFeatureNotSupportedException(
                "the column '%s' holds structures, whose fields have no names in JDBC; select its fields one by one, or make JSON of it in the query"
                        .formatted(label));
    }
}
