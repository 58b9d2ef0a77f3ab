/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives each single-valued field a place among the values that are kept of a record. */
final class Slots {
    private final Map<String, Integer> slots = new HashMap<>();
    private final Set<Integer> asked = new HashSet<>();

    /** The slot of a field, made when it is new. */
    int of(String path) {
        return slots.computeIfAbsent(path, any -> slots.size());
    }

    /** The slot of a field for a rule over all records, or -1 when it has none. Its values are kept from now on. */
    int find(String path) {
        int slot = slots.getOrDefault(path, -1);
        if (slot >= 0) {
            asked.add(slot);
        }
        return slot;
    }

    /** The fields in those slots. */
    List<String> paths(int[] wanted) {
        String[] paths = new String[slots.size()];
        slots.forEach((path, slot) -> paths[slot] = path);
        return Arrays.stream(wanted).mapToObj(slot -> paths[slot]).toList();
    }

    /** The slots whose values are kept. */
    Set<Integer> asked() {
        return asked;
    }

    int size() {
        return slots.size();
    }
}
