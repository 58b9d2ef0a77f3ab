/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records as JSON. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One line for each record; times as text. */
    static String lines(List<? extends Map<String, ? extends @Nullable Object>> records) {
        return records.stream().map(Json::line).collect(Collectors.joining());
    }

    private static String line(Map<String, ? extends @Nullable Object> record) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        record.forEach((name, value) -> plain.put(
                name,
                value instanceof LocalDateTime local
                        ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local)
                        : value instanceof Temporal ? value.toString() : value));
        return write(plain) + "\n";
    }
}
