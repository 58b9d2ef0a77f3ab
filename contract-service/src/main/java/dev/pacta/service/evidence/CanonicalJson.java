/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.evidence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value so that equal values give equal text, by RFC 8785 (JSON Canonicalization Scheme): sorted keys, no spaces, the shortest
 * escapes. Takes maps, lists, texts, whole numbers, truth values and null; fractions are refused, so that no rounding is ever hashed.
 */
final class CanonicalJson {
    private static final int SPACE = 0x20;

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    static String write(@Nullable Object value) {
        CanonicalJson json = new CanonicalJson();
        json.value(value);
        return json.text.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case String string -> string(string);
            case Boolean truth -> text.append(truth);
            case Integer number -> text.append(number);
            case Long number -> text.append(number);
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            default ->
                throw new IllegalArgumentException(
                        "evidence holds no %s".formatted(value.getClass().getName()));
        }
    }

    private void list(List<?> items) {
        text.append('[');
        for (int i = 0; i < items.size(); i++) {
            text.append(i == 0 ? "" : ",");
            value(items.get(i));
        }
        text.append(']');
    }

    private void map(Map<?, ?> entries) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        entries.forEach((key, value) -> sorted.put((String) key, value));
        String comma = "";
        text.append('{');
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            text.append(comma);
            string(entry.getKey());
            text.append(':');
            value(entry.getValue());
            comma = ",";
        }
        text.append('}');
    }

    private void string(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            character(string.charAt(i));
        }
        text.append('"');
    }

    private void character(char character) {
        switch (character) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (character < SPACE) {
                    text.append("\\u%04x".formatted((int) character));
                } else {
                    text.append(character);
                }
            }
        }
    }
}
