/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility;

import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.exchange.compatibility.ComparisonResult.Compared;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges a new schema against those that came before, in one of the seven modes of schema registries: the transitive modes look at
 * the whole history, the others at the last schema, {@code NONE} at nothing. Safe for many threads.
 */
public final class CompatibilityCheck {
    private final SchemaComparison comparison;
    private final CompatibilityMode mode;

    /** @param mode as schema registries understand it, see {@link SchemaDirection} */
    public CompatibilityCheck(SchemaComparison comparison, CompatibilityMode mode) {
        this.comparison = comparison;
        this.mode = mode;
    }

    /** @param history the earlier schemas, oldest first */
    public CompatibilityVerdict check(List<String> history, String proposed) {
        List<CompatibilityVerdict.Against> findings = new ArrayList<>();
        int oldest = isTransitive() ? 0 : Math.max(0, history.size() - 1);
        for (int at = history.size() - 1; mode != CompatibilityMode.NONE && at >= oldest; at--) {
            findings.add(against(at, history.get(at), proposed));
        }
        return new CompatibilityVerdict(findings);
    }

    private CompatibilityVerdict.Against against(int index, String earlier, String proposed) {
        ComparisonResult result = comparison.between(earlier, proposed);
        if (!(result instanceof Compared compared)) {
            return new CompatibilityVerdict.Against(index, result, List.of());
        }
        SchemaDirection direction = SchemaDirection.of(mode);
        List<SchemaChange> breaking = compared.changes().stream()
                .filter(change -> change.breaks(direction))
                .toList();
        return new CompatibilityVerdict.Against(index, result, breaking);
    }

    private boolean isTransitive() {
        return mode == CompatibilityMode.BACKWARD_TRANSITIVE
                || mode == CompatibilityMode.FORWARD_TRANSITIVE
                || mode == CompatibilityMode.FULL_TRANSITIVE;
    }
}
