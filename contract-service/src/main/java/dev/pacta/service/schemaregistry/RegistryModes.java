/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import dev.pacta.contract.diff.CompatibilityMode;

/**
 * The names that schema registries have for the modes of contracts.
 *
 * <p>A contract names a mode by whom it protects: {@code BACKWARD} protects the readers that are there, who go on reading what new
 * writers write. A schema registry names it by who is new: {@code BACKWARD} lets a new reader read what was written before. The same
 * promise has the opposite name; both directions together, and none, have the same.
 */
final class RegistryModes {
    private RegistryModes() {}

    static CompatibilityMode inRegistryWords(CompatibilityMode mode) {
        return switch (mode) {
            case NONE -> CompatibilityMode.NONE;
            case BACKWARD -> CompatibilityMode.FORWARD;
            case BACKWARD_TRANSITIVE -> CompatibilityMode.FORWARD_TRANSITIVE;
            case FORWARD -> CompatibilityMode.BACKWARD;
            case FORWARD_TRANSITIVE -> CompatibilityMode.BACKWARD_TRANSITIVE;
            case FULL -> CompatibilityMode.FULL;
            case FULL_TRANSITIVE -> CompatibilityMode.FULL_TRANSITIVE;
        };
    }
}
