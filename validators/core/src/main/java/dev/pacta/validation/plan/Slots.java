/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.util.HashMap;
import java.util.Map;

/** Gives each single-valued field a place among the values that are kept of a record. */
final class Slots {
    private final Map<String, Integer> slots = new HashMap<>();

    /** The slot of a field, made when it is new. */
    int of(String path) {
        return slots.computeIfAbsent(path, any -> slots.size());
    }

    /** The slot of a field, or -1 when it has none. */
    int find(String path) {
        return slots.getOrDefault(path, -1);
    }

    int size() {
        return slots.size();
    }
}
