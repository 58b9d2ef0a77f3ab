/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object of a document that is being written, key after key. What says nothing is left out. */
final class Tree {
    private final Map<String, @Nullable Object> entries = new LinkedHashMap<>();

    /** Also when the value is null. */
    Tree must(String key, @Nullable Object value) {
        entries.put(key, value);
        return this;
    }

    Tree put(String key, @Nullable Object value) {
        if (value != null) {
            entries.put(key, value);
        }
        return this;
    }

    Tree flag(String key, boolean value) {
        return value ? must(key, true) : this;
    }

    /** A position that is not -1. */
    Tree position(String key, int value) {
        return value == -1 ? this : must(key, value);
    }

    Tree put(String key, Map<String, @Nullable Object> value) {
        return value.isEmpty() ? this : must(key, value);
    }

    Tree values(String key, List<? extends @Nullable Object> values) {
        return values.isEmpty() ? this : must(key, new ArrayList<>(values));
    }

    <T> Tree each(String key, List<T> values, Function<T, Map<String, @Nullable Object>> writer) {
        return values(key, values.stream().map(writer).toList());
    }

    Map<String, @Nullable Object> done() {
        return entries;
    }
}
