/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.rows.Struct;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of parsed records that the contract does not name: they are only searched for personal data. Thread-safe. */
final class UnknownFields {
    private final Plan plan;
    private final int depth;

    UnknownFields(Plan plan, int depth) {
        this.plan = plan;
        this.depth = depth;
    }

    /** Searches a value and what is inside it. */
    void search(@Nullable Object value, String name, RecordState state, int level) {
        if (plan.unknown().detectors().length == 0 || level > depth) {
            return;
        }
        if (value instanceof CharSequence text) {
            state.value.text(text.toString());
            state.checkSingle(plan.unknown(), name);
        } else if (value instanceof Long || value instanceof BigInteger) {
            state.value.text(value.toString());
            state.checkSingle(plan.unknown(), name);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(inner -> search(inner, name, state, level + 1));
        } else if (value instanceof Struct struct) {
            for (int at = 0; at < struct.names().size(); at++) {
                search(struct.value(at), name, state, level + 1);
            }
        } else if (value instanceof Collection<?> items) {
            items.forEach(inner -> search(inner, name, state, level + 1));
        } else if (value instanceof Object[] items) {
            search(Arrays.asList(items), name, state, level);
        }
    }
}
