/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

import org.jspecify.annotations.Nullable;

/**
 * What came of reading some bytes.
 *
 * @param value a map, a list, or what says by its text what it is
 * @param fault why they cannot be read, without a word of theirs; empty when they can
 */
record Reading(@Nullable Object value, String fault) {
    static Reading of(@Nullable Object value) {
        return new Reading(value, "");
    }

    static Reading unreadable(String fault) {
        return new Reading(null, fault);
    }

    boolean isReadable() {
        return fault.isEmpty();
    }
}
