/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.result.ContractChange;
import dev.pacta.contract.VersionNumber;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.diff.Weight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract against the version before it.
 *
 * @param before null when it is new
 * @param same whether both are the same contract, so that the versions can be compared
 */
record Comparison(@Nullable VersionNumber before, boolean same, List<ContractChange> changes, CompatibilityMode mode) {
    Comparison {
        changes = List.copyOf(changes);
    }

    Weight weight() {
        return changes.stream().map(ContractChange::weight).reduce(Weight.NONE, Weight::and);
    }
}
