/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run knows beside its records.
 *
 * @param now what ages are measured against; nothing when nobody says, and then no age is measured
 * @param references the keys that other data has, by schema object and property such as {@code customers.id}; made by {@link #key}
 * @param repeats says which records repeat a key, where the engine finds that out itself; otherwise the run keeps the keys
 */
public record RunContext(
        @Nullable Instant now,
        Map<String, Set<Object>> references,
        @Nullable Repeats repeats) {
    /** Nothing. */
    public static final RunContext NONE = new RunContext(null, Map.of());

    /** Knows of the record that is being checked whether an earlier one has the same key, and perhaps whether it refers to anything. */
    @FunctionalInterface
    public interface Repeats {
        /** Whether it repeats a key that this rule, by its id, wants to be there once. */
        boolean isRepeat(String ruleId);

        /** Whether it can say so for that rule; otherwise the run keeps the keys. */
        default boolean knows(String ruleId) {
            return true;
        }

        /** Whether it refers to something that other data does not have, by that rule; only asked where it is known. */
        default boolean isOrphan(String ruleId) {
            return false;
        }

        /** Whether it can say so for that rule; otherwise the keys of the other data are asked. */
        default boolean knowsReference(String ruleId) {
            return false;
        }
    }

    public RunContext(@Nullable Instant now, Map<String, Set<Object>> references) {
        this(now, references, null);
    }

    public RunContext {
        references = Map.copyOf(references);
    }

    /** The same with the keys of one more property. */
    public RunContext with(String property, Set<Object> keys) {
        Map<String, Set<Object>> all = new HashMap<>(references);
        all.put(property, keys);
        return new RunContext(now, all, repeats);
    }

    /** The form in which values are compared: what is written differently and is equal has one key. */
    public static @Nullable Object key(@Nullable Object plain) {
        return Value.keyOf(plain);
    }
}
