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
 * @param earlier what differs from published versions before that one in a way that the mode does not allow
 */
record Comparison(
        @Nullable VersionNumber before,
        boolean same,
        ContractDiff diff,
        List<ContractChange> changes,
        List<Earlier> earlier,
        CompatibilityMode mode) {
    Comparison {
        changes = List.copyOf(changes);
        earlier = List.copyOf(earlier);
    }

    /** A change since the version that is named. */
    record Earlier(String version, ContractChange change) {}

    static Comparison ofNothing(@Nullable VersionNumber before, CompatibilityMode mode) {
        return new Comparison(before, false, ContractDiff.NONE, List.of(), List.of(), mode);
    }

    /** Whether nothing breaks that the mode protects, but for what is waived. */
    boolean compatible() {
        return changes.stream().noneMatch(ContractChange::breaks)
                && earlier.stream().noneMatch(each -> each.change().breaks());
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
