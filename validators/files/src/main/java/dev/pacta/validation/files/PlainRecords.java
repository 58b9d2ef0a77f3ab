/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.validation.rows.Struct;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records of engines in words: what JSON would say. */
final class PlainRecords {
    private PlainRecords() {}

    static Map<String, @Nullable Object> map(Struct struct) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        List<String> names = struct.names();
        for (int at = 0; at < names.size(); at++) {
            map.put(names.get(at), plain(struct.value(at)));
        }
        return map;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Struct struct) {
            return map(struct);
        }
        if (value instanceof Collection<?> entries) {
            List<@Nullable Object> plain = new ArrayList<>();
            entries.forEach(entry -> plain.add(plain(entry)));
            return plain;
        }
        if (value instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            members.forEach((key, member) -> plain.put(String.valueOf(key), plain(member)));
            return plain;
        }
        if (value instanceof Float || value instanceof Double) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? new BigDecimal(value.toString()) : value.toString();
        }
        if (value instanceof LocalTime time) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        if (value instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        }
        return value instanceof TemporalAccessor time ? time.toString() : value;
    }
}
