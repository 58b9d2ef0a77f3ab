/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility;

import dev.pacta.contract.diff.CompatibilityMode;

/**
 * Who must be able to read what, in the words of schema registries.
 *
 * <p>A trap: the same mode names are used for contracts with the other view. Here {@code BACKWARD} means that the
 * <em>later</em> schema reads data of the earlier one (readers are upgraded first); a contract in mode {@code BACKWARD} promises
 * that readers of the <em>earlier</em> version read on, which registries call {@code FORWARD}.
 */
public enum SchemaDirection {
    /** Nothing is asked. */
    NONE,
    /** The later schema reads data that was written with the earlier one. */
    BACKWARD,
    /** The earlier schema reads data that is written with the later one. */
    FORWARD,
    /** Both. */
    FULL;

    /** What a mode asks, as schema registries understand it. */
    public static SchemaDirection of(CompatibilityMode registryMode) {
        return switch (registryMode) {
            case NONE -> NONE;
            case BACKWARD, BACKWARD_TRANSITIVE -> BACKWARD;
            case FORWARD, FORWARD_TRANSITIVE -> FORWARD;
            case FULL, FULL_TRANSITIVE -> FULL;
        };
    }

    /** Whether the later schema must read data of the earlier one. */
    public boolean backward() {
        return this == BACKWARD || this == FULL;
    }

    /** Whether the earlier schema must read data of the later one. */
    public boolean forward() {
        return this == FORWARD || this == FULL;
    }
}
