/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a record that identify it or something else. */
final class Keys {
    private Keys() {}

    /** One value, or several as a list; nothing when one is missing. */
    static @Nullable Object of(@Nullable Object[] values, int[] slots) {
        if (slots.length == 1) {
            return values[slots[0]];
        }
        Object[] parts = new Object[slots.length];
        for (int part = 0; part < slots.length; part++) {
            Object value = values[slots[part]];
            if (value == null) {
                return null;
            }
            parts[part] = value;
        }
        return Arrays.asList(parts);
    }

    /** As text, because other data may keep numbers so. */
    static Object text(Object key) {
        return key instanceof List<?> parts
                ? parts.stream().map(String::valueOf).toList()
                : String.valueOf(key);
    }
}
