/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import org.jspecify.annotations.Nullable;

/**
 * One change between two versions.
 *
 * @param ruleId stable, such as {@code property.removed}
 * @param path what changed, such as {@code orders.email}; of the contract itself such as {@code sla.latency}
 * @param consumer what it does to those who read the data
 * @param producer what it does to those who write it, and to data that is there already
 * @param promise whether something that was promised beside the schema becomes weaker
 */
public record Change(
        String ruleId,
        Kind kind,
        String path,
        @Nullable String schemaObject,
        @Nullable String property,
        @Nullable String before,
        @Nullable String after,
        Verdict consumer,
        Verdict producer,
        Verdict promise,
        Weight weight,
        String message) {
    /** What happened. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        RENAMED
    }

    /** Whether it breaks what the mode protects. Promises are protected by every mode but {@code NONE}. */
    public boolean breaks(CompatibilityMode mode) {
        return (mode.protectsConsumers() && consumer == Verdict.BREAKING)
                || (mode.protectsProducers() && producer == Verdict.BREAKING)
                || (mode != CompatibilityMode.NONE && promise == Verdict.BREAKING);
    }
}
