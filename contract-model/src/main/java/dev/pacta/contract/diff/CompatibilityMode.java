/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import java.util.Arrays;
import java.util.Optional;

/** Which changes a contract allows from one version to the next; the transitive ones look at all earlier versions. */
public enum CompatibilityMode {
    NONE,
    BACKWARD,
    BACKWARD_TRANSITIVE,
    FORWARD,
    FORWARD_TRANSITIVE,
    FULL,
    FULL_TRANSITIVE;

    /** The mode with that name, in capitals. */
    public static Optional<CompatibilityMode> of(String text) {
        return Arrays.stream(values()).filter(mode -> mode.name().equals(text)).findFirst();
    }

    /** Whether readers of the earlier version must be able to read on. */
    public boolean protectsConsumers() {
        return this == BACKWARD || this == BACKWARD_TRANSITIVE || this == FULL || this == FULL_TRANSITIVE;
    }

    /** Whether writers of the earlier version must be able to write on. */
    public boolean protectsProducers() {
        return this == FORWARD || this == FORWARD_TRANSITIVE || this == FULL || this == FULL_TRANSITIVE;
    }

    /** Whether all earlier versions count, not the latest alone. */
    public boolean transitive() {
        return this == BACKWARD_TRANSITIVE || this == FORWARD_TRANSITIVE || this == FULL_TRANSITIVE;
    }

    /** Whether it allows nothing that the other refuses. */
    public boolean protectsAllOf(CompatibilityMode other) {
        return (protectsConsumers() || !other.protectsConsumers())
                && (protectsProducers() || !other.protectsProducers())
                && (transitive() || !other.transitive())
                && (this != NONE || other == NONE);
    }
}
