/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.result;

import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.diff.Weight;
import dev.pacta.contract.message.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check has to say about one file.
 *
 * @param subject what the file holds
 * @param path from the root of the repository
 * @param oldPath where it was before; null unless it was renamed
 * @param findings in the order of the document
 * @param reached who is seen reading what changes, as far as a server told
 * @param proposal the change as it is registered with the server; null when it is not
 */
public record FileResult(
        Subject subject,
        String path,
        @Nullable String oldPath,
        FileChange change,
        VersionStep step,
        List<Finding> findings,
        List<ContractChange> changes,
        List<Reach> reached,
        @Nullable Proposal proposal) {
    public FileResult {
        findings = List.copyOf(findings);
        changes = List.copyOf(changes);
        reached = List.copyOf(reached);
    }

    /** What a file can hold. */
    public enum Subject {
        CONTRACT,
        /** Rules about where data may flow. */
        FLOW_RULES
    }

    /** A result of a contract that is registered nowhere. */
    public FileResult(
            String path,
            @Nullable String oldPath,
            FileChange change,
            VersionStep step,
            List<Finding> findings,
            List<ContractChange> changes,
            List<Reach> reached) {
        this(Subject.CONTRACT, path, oldPath, change, step, findings, changes, reached, null);
    }

    /** A result of a document of rules about where data may flow. */
    public static FileResult ofFlowRules(
            String path, @Nullable String oldPath, FileChange change, List<Finding> findings) {
        VersionStep step = new VersionStep(null, null, null, Weight.NONE, CompatibilityMode.NONE, null, true);
        return new FileResult(Subject.FLOW_RULES, path, oldPath, change, step, findings, List.of(), List.of(), null);
    }

    /** The same with other findings. */
    public FileResult saying(List<Finding> others) {
        return new FileResult(subject, path, oldPath, change, step, others, changes, reached, proposal);
    }

    /** The same, registered; what all agreed to is no fault any more. */
    public FileResult proposed(Proposal registered) {
        if (!registered.accepted()) {
            return new FileResult(subject, path, oldPath, change, step, findings, changes, reached, registered);
        }
        return new FileResult(
                subject,
                path,
                oldPath,
                change,
                step.agreed(),
                findings.stream().map(finding -> finding.agreed(registered)).toList(),
                changes.stream().map(ContractChange::agreed).toList(),
                reached,
                registered);
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
