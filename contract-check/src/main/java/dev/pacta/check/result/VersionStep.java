/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.result;

import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.diff.Weight;
import org.jspecify.annotations.Nullable;

/**
 * From which version to which, and what that asks for.
 *
 * @param contract its id; null when the file names none
 * @param before null when the contract is new
 * @param after null when it is gone or cannot be read
 * @param due the lowest version number that fits the changes; null when nothing changed or the numbers have no order
 * @param compatible whether nothing breaks that the mode protects, or all whom it reaches agreed
 */
public record VersionStep(
        @Nullable String contract,
        @Nullable String before,
        @Nullable String after,
        Weight weight,
        CompatibilityMode mode,
        @Nullable String due,
        boolean compatible) {
    VersionStep agreed() {
        return new VersionStep(contract, before, after, weight, mode, due, true);
    }
}
