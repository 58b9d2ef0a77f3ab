/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns parts of a document into words: lists of maps into tables, keys into headings, anything else into one line. */
final class Wording {
    private Wording() {}

    /** {@code dataGranularityDescription} as {@code Data granularity description}. */
    static String heading(String key) {
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < key.length(); at++) {
            char sign = key.charAt(at);
            boolean begins = Character.isUpperCase(sign) && at > 0 && Character.isLowerCase(key.charAt(at - 1));
            words.append(begins ? " " + Character.toLowerCase(sign) : String.valueOf(sign));
        }
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Any value as one line; nothing in it is left out. */
    static String line(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + nested(entry.getValue()))
                    .collect(Collectors.joining("; "));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Wording::nested).collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }

    private static String nested(@Nullable Object value) {
        boolean brackets = value instanceof Map<?, ?> || value instanceof List<?>;
        return brackets ? "(" + line(value) + ")" : String.valueOf(value);
    }

    /** One line for each key that is not in the set; of the items of a list one line each. */
    static Block.Cell rest(Map<String, ?> map, Set<String> without) {
        List<String> lines = new ArrayList<>();
        map.forEach((key, value) -> {
            boolean several = value instanceof List<?> list && list.stream().anyMatch(each -> each instanceof Map);
            if (without.contains(key)) {
                return;
            }
            if (value instanceof List<?> list && several) {
                list.forEach(each -> lines.add(heading(key) + ": " + line(each)));
            } else {
                lines.add(heading(key) + ": " + line(value));
            }
        });
        return new Block.Cell(lines);
    }

    /** Two columns, keys and values. */
    static Block.Table facts(Map<String, ?> map, Set<String> without) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        map.forEach((key, value) -> {
            if (!without.contains(key)) {
                rows.add(List.of(Block.Cell.of(heading(key)), Block.Cell.of(line(value))));
            }
        });
        return new Block.Table(List.of("", ""), rows);
    }

    /** A column for each key that any of the maps has. */
    static Block.Table table(List<?> maps) {
        Set<String> keys = new LinkedHashSet<>();
        List<Map<String, ?>> all =
                maps.stream().<Map<String, ?>>map(Wording::map).toList();
        all.forEach(map -> keys.addAll(map.keySet()));
        List<List<Block.Cell>> rows = all.stream()
                .map(map -> keys.stream()
                        .map(key -> Block.Cell.of(map.containsKey(key) ? line(map.get(key)) : ""))
                        .toList())
                .toList();
        return new Block.Table(keys.stream().map(Wording::heading).toList(), rows);
    }

    /** A map of a document; what is none is a map with one value. */
    static Map<String, ?> map(@Nullable Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> copy.put(String.valueOf(key), each));
        } else if (value != null) {
            copy.put("value", value);
        }
        return copy;
    }

    /** A list of a document, or nothing. */
    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
