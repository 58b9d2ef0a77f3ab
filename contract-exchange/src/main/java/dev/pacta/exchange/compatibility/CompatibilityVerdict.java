/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility;

import java.util.List;

/** What a check against a history found, newest first. */
public record CompatibilityVerdict(List<Against> findings) {
    public CompatibilityVerdict {
        findings = List.copyOf(findings);
    }

    /** Whether every comparison was finished and found nothing that breaks. */
    public boolean compatible() {
        return findings.stream().allMatch(Against::compatible);
    }

    /**
     * Against one earlier schema.
     *
     * @param index place in the history, 0 is the oldest
     * @param breaking the changes that break what the mode asks
     */
    public record Against(int index, ComparisonResult result, List<SchemaChange> breaking) {
        public Against {
            breaking = List.copyOf(breaking);
        }

        /** A comparison that was not finished is not compatible: unknown means no. */
        public boolean compatible() {
            return breaking.isEmpty() && result instanceof ComparisonResult.Compared;
        }
    }
}
