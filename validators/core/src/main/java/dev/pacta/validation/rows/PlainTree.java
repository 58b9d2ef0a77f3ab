/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.rows;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON would have them, for a JSON Schema: structs are objects, arrays are lists, times are their ISO 8601 text. Numbers and bytes stay as
 * they are.
 */
public final class PlainTree {
    private PlainTree() {}

    /**
     * The record as maps with keys of text, lists and values.
     *
     * @param depth levels that are looked at; what lies deeper stays as it is
     */
    public static @Nullable Object of(@Nullable Object value, int depth) {
        if (depth == 0) {
            return value;
        }
        if (value instanceof Struct struct) {
            return object(struct, depth - 1);
        }
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> object = new LinkedHashMap<>();
            map.forEach((name, member) -> object.put(name, of(member, depth - 1)));
            return object;
        }
        if (value instanceof Collection<?> items) {
            return list(items, depth - 1);
        }
        if (value instanceof Object[] items) {
            return list(Arrays.asList(items), depth - 1);
        }
        return single(value);
    }

    private static Map<String, @Nullable Object> object(Struct struct, int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        int position = 0;
        for (String name : struct.names()) {
            object.put(name, of(struct.value(position++), depth));
        }
        return object;
    }

    private static List<@Nullable Object> list(Collection<?> items, int depth) {
        List<@Nullable Object> list = new ArrayList<>(items.size());
        items.forEach(item -> list.add(of(item, depth)));
        return list;
    }

    /** A time of day keeps its seconds, without which it is none to the format {@code time}. */
    private static @Nullable Object single(@Nullable Object value) {
        if (value instanceof LocalTime time) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        return value instanceof TemporalAccessor || value instanceof UUID ? value.toString() : value;
    }
}
