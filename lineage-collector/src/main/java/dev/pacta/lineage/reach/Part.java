/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.reach;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A part of a dataset: the rows whose columns have values within these; columns that are not named may have any. */
record Part(Map<String, Span> columns) {
    static final Part ALL = new Part(Map.of());

    Part {
        columns = Map.copyOf(columns);
    }

    static Part where(String column, Span span) {
        return new Part(Map.of(column, span));
    }

    /** The rows that are in both; nothing when a column has no value in common. */
    Optional<Part> and(Part other) {
        Map<String, Span> both = new TreeMap<>(columns);
        for (Map.Entry<String, Span> column : other.columns.entrySet()) {
            Span known = both.get(column.getKey());
            Optional<Span> span = known == null ? Optional.of(column.getValue()) : known.and(column.getValue());
            if (span.isEmpty()) {
                return Optional.empty();
            }
            both.put(column.getKey(), span.get());
        }
        return Optional.of(new Part(both));
    }

    /** Whether every row of the other is in this one. */
    boolean holds(Part other) {
        return columns.entrySet().stream().allMatch(column -> {
            Span span = other.columns.get(column.getKey());
            return span != null && column.getValue().holds(span);
        });
    }

    @Override
    public String toString() {
        return new TreeMap<>(columns)
                .entrySet().stream()
                        .map(column -> column.getKey() + column.getValue())
                        .collect(Collectors.joining(", "));
    }
}
