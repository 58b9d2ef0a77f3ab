/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.LogicalType;
import dev.pacta.exchange.types.DataType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a column as a compiled check takes them: numbers as exact as they are, times as ISO text in UTC, documents and lists as
 * maps and lists. What cannot be read so stays the text that the database gave. Thread-safe.
 *
 * @param logical the contract's type; of a column that it does not name, unspecified
 */
record ColumnReading(TableColumn column, LogicalType logical) {
    private static final int DATE_LENGTH = 10;

    /** The value in that place of the row. */
    @Nullable
    Object read(ResultSet row, int place) throws SQLException {
        String text = row.getString(place);
        return text == null ? null : plain(text);
    }

    private @Nullable Object plain(String text) {
        DataType type = column.type();
        if (TypeFit.isNumber(type)) {
            return number(text);
        }
        if (type instanceof DataType.Truth) {
            return ValueText.truth(text, logical);
        }
        if (type instanceof DataType.Timestamp) {
            return day(moment(text));
        }
        if (type instanceof DataType.Time time && time.zone()) {
            return text.replaceFirst("([+-]\\d\\d)$", "$1:00");
        }
        boolean document = type instanceof DataType.Document
                || type instanceof DataType.Array
                || type instanceof DataType.Structure
                || type instanceof DataType.Mapping
                || type instanceof DataType.Embedding;
        boolean textOfDocument = type instanceof DataType.Text && ValueText.isComposite(logical);
        return document && logical != LogicalType.STRING || textOfDocument ? ValueText.document(text) : text;
    }

    private Object number(String text) {
        Object value = ValueText.number(text, logical);
        boolean wide = column.type() instanceof DataType.Whole whole && whole.bits() == Long.SIZE;
        return wide && value instanceof BigDecimal number && number.precision() <= 18 ? number.longValueExact() : value;
    }

    /** Oracle's dates have a time of day; of a contract's date it is midnight. */
    private String day(String moment) {
        boolean day = logical == LogicalType.DATE && column.stored().equalsIgnoreCase("DATE");
        return day ? moment.replaceFirst("T00:00:00(\\.0*)?$", "") : moment;
    }

    /** In the usual form of ISO 8601: some products write a blank before the time and leave the minutes of an offset out. */
    static String moment(String text) {
        String zoned = text.replaceFirst("(\\+00| UTC)$", "Z");
        boolean blank = zoned.length() > DATE_LENGTH && zoned.charAt(DATE_LENGTH) == ' ';
        return blank ? zoned.substring(0, DATE_LENGTH) + 'T' + zoned.substring(DATE_LENGTH + 1) : zoned;
    }
}
