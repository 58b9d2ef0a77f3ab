/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Which properties or items of the present instance a schema has looked at: what unevaluated* leaves alone. Not thread-safe. */
final class Marks {
    private final Set<String> properties = new HashSet<>();
    private final BitSet items = new BitSet();

    void property(String name) {
        properties.add(name);
    }

    void item(int index) {
        items.set(index);
    }

    void itemsBefore(int end) {
        items.set(0, end);
    }

    boolean has(String property) {
        return properties.contains(property);
    }

    boolean has(int item) {
        return items.get(item);
    }

    void addAll(Marks other) {
        properties.addAll(other.properties);
        items.or(other.items);
    }
}
