/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.result.FileChange;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Finding;
import dev.pacta.check.run.Candidate.ReadFile;
import dev.pacta.contract.Contract;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.yaml.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which contracts and versions there are: none twice, none under a new name, none gone without a word. */
final class IdentityRules {
    private final Map<String, List<ReadFile>> now;

    /** Knows which files hold which contract now. */
    IdentityRules(Map<String, List<ReadFile>> now) {
        this.now = now;
    }

    FileResult judge(Candidate candidate, FileResult result) {
        Findings findings = new Findings(candidate.path());
        idChanged(candidate, findings);
        twice(candidate, findings);
        deleted(candidate, findings);
        List<Finding> all = new ArrayList<>(findings.list());
        all.addAll(result.findings());
        return result.saying(all);
    }

    private void idChanged(Candidate candidate, Findings findings) {
        Contract before = candidate.contractBefore().orElse(null);
        Contract after = candidate.contractAfter().orElse(null);
        if (before == null || after == null || before.id().equals(after.id())) {
            return;
        }
        findings.add(
                Finding.Kind.IDENTITY,
                "identity.id-changed",
                Severity.ERROR,
                Judge.place(candidate, "/id"),
                "/id",
                "the id changed from '%s' to '%s'; for everybody who uses '%s' the contract is gone"
                        .formatted(before.id(), after.id(), before.id()),
                "Keep the id; the name may change. A new contract belongs into a file of its own.");
    }

    private void twice(Candidate candidate, Findings findings) {
        Contract after = candidate.contractAfter().orElse(null);
        if (after == null) {
            return;
        }
        now.getOrDefault(after.id().value(), List.of()).stream()
                .filter(other -> !other.path().equals(candidate.path()))
                .filter(other -> other.contract()
                        .filter(contract -> contract.version().equals(after.version()))
                        .isPresent())
                .min(Comparator.comparing(ReadFile::path))
                .ifPresent(other -> findings.add(
                        Finding.Kind.IDENTITY,
                        "identity.twice",
                        Severity.ERROR,
                        Judge.place(candidate, "/id"),
                        "/id",
                        "'%s' version %s is in %s too".formatted(after.id(), after.version(), other.path()),
                        "Remove one of the files, or give this one an id or a version of its own."));
    }

    private void deleted(Candidate candidate, Findings findings) {
        Contract before = candidate.contractBefore().orElse(null);
        if (candidate.change() != FileChange.DELETED || before == null) {
            return;
        }
        List<ReadFile> others = now.getOrDefault(before.id().value(), List.of());
        boolean stays = !others.isEmpty();
        findings.add(
                Finding.Kind.IDENTITY,
                stays ? "identity.version-deleted" : "identity.deleted",
                stays ? Severity.INFO : Severity.WARNING,
                Position.START,
                "",
                stays
                        ? "version %s of '%s' is deleted; the contract stays in %s"
                                .formatted(
                                        before.version(),
                                        before.id(),
                                        others.get(0).path())
                        : "the contract '%s' (version %s) is deleted".formatted(before.id(), before.version()),
                stays ? "" : "Ask who reads it: pacta check --server URL. What was published stays in the registry.");
    }
}
