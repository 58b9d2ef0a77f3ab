/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.rows;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes plain Java, as {@link Struct#value} gives it, of the values that an engine has of one type. Thread-safe. */
@FunctionalInterface
public interface Conversion extends Serializable {
    /** The same for a value that is there. */
    Object of(Object value);

    /** The same for one that may be null, and stays so. */
    default @Nullable Object ofAny(@Nullable Object value) {
        return value == null ? null : of(value);
    }

    /** The items of a list, each converted. */
    default List<@Nullable Object> items(Collection<?> items) {
        List<@Nullable Object> plain = new ArrayList<>(items.size());
        for (Object item : items) {
            plain.add(ofAny(item));
        }
        return plain;
    }

    /** The members of a map in their order, each converted; a later one of the same name takes the place of an earlier one. */
    default Map<String, @Nullable Object> members(Map<?, ?> members, Conversion ofKeys) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        members.forEach((key, member) -> plain.put(String.valueOf(ofKeys.ofAny(key)), ofAny(member)));
        return plain;
    }
}
