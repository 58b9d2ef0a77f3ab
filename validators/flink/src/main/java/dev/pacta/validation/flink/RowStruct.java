/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.rows.Struct;
import java.lang.reflect.Array;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;

/** A view of a row whose fields have names; bytes are Base64, and times of the old kind are those of {@code java.time}. */
final class RowStruct implements Struct {
    private final Row row;
    private final List<String> names;

    RowStruct(Row row, List<String> names) {
        this.row = row;
        this.names = names;
    }

    /** @throws IllegalArgumentException when the fields of the row have no names */
    static Set<String> namesOf(Row row) {
        Set<String> names = row.getFieldNames(true);
        if (names == null) {
            throw new IllegalArgumentException(
                    "the fields of the row have no names; make it with Row.withNames or give the stream a type with names");
        }
        return names;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public @Nullable Object value(int position) {
        return plain(row.getField(names.get(position)));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Row nested) {
            return new RowStruct(nested, List.copyOf(namesOf(nested)));
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        if (value instanceof Time time) {
            return time.toLocalTime();
        }
        return composite(value);
    }

    private static @Nullable Object composite(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach(
                    (key, member) -> members.put(String.valueOf(plain(Objects.requireNonNull(key))), plain(member)));
            return members;
        }
        if (value instanceof Collection<?> items) {
            List<@Nullable Object> plain = new ArrayList<>(items.size());
            items.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        if (value != null && value.getClass().isArray()) {
            List<@Nullable Object> plain = new ArrayList<>();
            for (int at = 0; at < Array.getLength(value); at++) {
                plain.add(plain(Array.get(value, at)));
            }
            return plain;
        }
        return value;
    }
}
