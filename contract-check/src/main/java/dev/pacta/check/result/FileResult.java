/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.result;

import dev.pacta.contract.message.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check has to say about one file.
 *
 * @param path from the root of the repository
 * @param oldPath where it was before; null unless it was renamed
 * @param findings in the order of the document
 * @param reached who is seen reading what changes, as far as a server told
 */
public record FileResult(
        String path,
        @Nullable String oldPath,
        FileChange change,
        VersionStep step,
        List<Finding> findings,
        List<ContractChange> changes,
        List<Reach> reached) {
    public FileResult {
        findings = List.copyOf(findings);
        changes = List.copyOf(changes);
        reached = List.copyOf(reached);
    }

    /** How many findings have that severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The contract's id, else the path. */
    public String name() {
        String contract = step.contract();
        return contract == null ? path : contract;
    }
}
