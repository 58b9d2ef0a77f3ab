/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.nested;

import dev.pacta.exchange.types.DataType;
import java.util.List;

/** What a column holds. Immutable. */
public sealed interface Shape {
    /**
     * A single value.
     *
     * @param written as the format calls the type
     */
    record Single(DataType type, String written) implements Shape {}

    /** Named members. */
    record Structure(List<Field> members) implements Shape {
        public Structure {
            members = List.copyOf(members);
        }
    }

    /**
     * A list.
     *
     * @param required whether no item is null
     */
    record Items(Shape item, boolean required) implements Shape {}

    /**
     * Values by key.
     *
     * @param required whether no value is null
     */
    record Mapping(Shape key, Shape value, boolean required) implements Shape {}
}
