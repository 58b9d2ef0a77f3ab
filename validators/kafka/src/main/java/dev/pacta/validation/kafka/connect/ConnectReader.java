/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.connect;

import dev.pacta.validation.rows.Struct;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.jspecify.annotations.Nullable;

/** Connect's values as plain Java: its dates and times are those of {@code java.time}, bytes are Base64. */
final class ConnectReader {
    private ConnectReader() {}

    static @Nullable Object plain(@Nullable Object value, @Nullable Schema schema) {
        if (value == null) {
            return null;
        }
        if (value instanceof org.apache.kafka.connect.data.Struct struct) {
            return new View(
                    struct, struct.schema().fields().stream().map(Field::name).toList());
        }
        if (value instanceof Date date) {
            return time(date, schema == null ? null : schema.name());
        }
        if (value instanceof Collection<?> items) {
            Schema element = schema == null ? null : schema.valueSchema();
            List<@Nullable Object> plain = new ArrayList<>(items.size());
            items.forEach(item -> plain.add(plain(item, element)));
            return plain;
        }
        if (value instanceof Map<?, ?> map) {
            Schema member = schema == null ? null : schema.valueSchema();
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((name, each) -> plain.put(String.valueOf(name), plain(each, member)));
            return plain;
        }
        return bytes(value);
    }

    private static Object bytes(Object value) {
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return Base64.getEncoder().encodeToString(bytes);
        }
        return value;
    }

    private static Object time(Date date, @Nullable String logical) {
        Instant instant = date.toInstant();
        if (org.apache.kafka.connect.data.Date.LOGICAL_NAME.equals(logical)) {
            return LocalDate.ofInstant(instant, ZoneOffset.UTC);
        }
        return org.apache.kafka.connect.data.Time.LOGICAL_NAME.equals(logical)
                ? LocalTime.ofInstant(instant, ZoneOffset.UTC)
                : instant;
    }

    private record View(org.apache.kafka.connect.data.Struct struct, List<String> names) implements Struct {
        @Override
        public @Nullable Object value(int position) {
            Field field = struct.schema().fields().get(position);
            return plain(struct.get(field), field.schema());
        }
    }
}
