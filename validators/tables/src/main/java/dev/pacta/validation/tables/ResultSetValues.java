/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.LogicalType;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes plain Java of what a driver gives for a type of its own product. */
final class ResultSetValues {
    private ResultSetValues() {}

    /** The value at a place of a row. What is no number, truth value, time, list or map is the text that the product has for it. */
    static @Nullable Object any(ResultSet row, int place, LogicalType logical) throws SQLException {
        Object value = row.getObject(place);
        if (value == null || isPlain(value) || value instanceof Map || value instanceof Array) {
            return plain(value);
        }
        String text = row.getString(place);
        return ValueText.isComposite(logical) ? ValueText.document(text) : text;
    }

    private static boolean isPlain(Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof Temporal;
    }

    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        if (value == null || isPlain(value)) {
            return value;
        }
        if (value instanceof Array array) {
            return items(array.getArray());
        }
        if (value instanceof Object[] items) {
            return items(items);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                members.put(String.valueOf(member.getKey()), plain(member.getValue()));
            }
            return members;
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        return value.toString();
    }

    private static List<@Nullable Object> items(Object array) throws SQLException {
        int length = java.lang.reflect.Array.getLength(array);
        List<@Nullable Object> items = new ArrayList<>(length);
        for (int at = 0; at < length; at++) {
            items.add(plain(java.lang.reflect.Array.get(array, at)));
        }
        return items;
    }
}
