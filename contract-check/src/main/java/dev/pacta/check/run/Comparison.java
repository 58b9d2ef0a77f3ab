/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.result.ContractChange;
import dev.pacta.contract.VersionNumber;
import dev.pacta.contract.diff.Change;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.diff.ContractDiff;
import dev.pacta.contract.diff.Waiver;
import dev.pacta.contract.diff.Weight;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contract against the version before it.
 *
 * @param before null when it is new
 * @param same whether both are the same contract, so that the versions can be compared
 * @param changes those of the diff, each with its place
 */
record Comparison(
        @Nullable VersionNumber before,
        boolean same,
        ContractDiff diff,
        List<ContractChange> changes,
        CompatibilityMode mode) {
    Comparison {
        changes = List.copyOf(changes);
    }

    static Comparison ofNothing(@Nullable VersionNumber before, CompatibilityMode mode) {
        return new Comparison(before, false, ContractDiff.NONE, List.of(), mode);
    }

    Weight weight() {
        return diff.weight();
    }

    /** The waiver that would have let a change pass, had it not ended. */
    Optional<Waiver> expired(String contract, Change change) {
        return diff.expiredWaivers().stream()
                .filter(waiver -> waiver.covers(contract, change))
                .findFirst();
    }
}
