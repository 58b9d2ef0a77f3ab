/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of a document that is made of cells; what is empty is left out. Not thread-safe. */
final class Tree {
    private static final Set<String> YES = Set.of("true", "yes", "1", "x");

    private final Map<String, Object> map = new LinkedHashMap<>();

    Tree text(String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            map.put(key, text.strip());
        }
        return this;
    }

    Tree flag(String key, @Nullable String text) {
        if (isYes(text)) {
            map.put(key, true);
        }
        return this;
    }

    static boolean isYes(@Nullable String text) {
        return text != null && YES.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** A number, or the text itself where it is none, so that the reader of the document says what is wrong. */
    Tree number(String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            map.put(key, value(text));
        }
        return this;
    }

    /** What is between the commas. */
    Tree list(String key, @Nullable String text) {
        return put(key, split(text));
    }

    Tree put(String key, @Nullable Object value) {
        boolean nothing = value == null
                || value instanceof List<?> list && list.isEmpty()
                || value instanceof Map<?, ?> inner && inner.isEmpty();
        if (!nothing) {
            map.put(key, value);
        }
        return this;
    }

    Map<String, Object> done() {
        return map;
    }

    static List<String> split(@Nullable String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text == null ? new String[0] : text.split(",")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** A number where it is one, a truth value where it is one. */
    static Object value(String text) {
        String plain = text.strip();
        if (plain.equalsIgnoreCase("true") || plain.equalsIgnoreCase("false")) {
            return Boolean.valueOf(plain.toLowerCase(Locale.ROOT));
        }
        if (!plain.matches("-?[0-9]{1,30}([.][0-9]{1,30})?")) {
            return plain;
        }
        BigDecimal number = new BigDecimal(plain);
        return number.scale() <= 0 ? number.toBigInteger() : number;
    }
}
