/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.result.ContractChange;
import dev.pacta.check.result.WaiverNote;
import dev.pacta.check.server.ServerCheck;
import dev.pacta.contract.Contract;
import dev.pacta.contract.VersionNumber;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.diff.ContractDiff;
import dev.pacta.contract.odcs.ContractDocument;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a contract with the published version, or with what lay in the repository. */
final class Comparisons {
    private final Rulings rulings;

    Comparisons(Rulings rulings) {
        this.rulings = rulings;
    }

    Comparison withBase(Candidate candidate, @Nullable ServerCheck server) {
        Contract before = candidate.contractBefore().orElse(null);
        Contract after = candidate.contractAfter().orElse(null);
        CompatibilityMode mode = mode(before, after);
        boolean same = before != null && after != null && before.id().equals(after.id());
        List<WaiverNote> waived = server == null ? List.of() : server.waived();
        List<ContractChange> changes = List.of();
        if (before != null && after != null && same) {
            ContractDocument document = document(candidate);
            changes = ContractDiff.between(before, after).changes().stream()
                    .map(change -> rulings.judge(change, after.id().value(), mode, document, waived))
                    .toList();
        }
        return new Comparison(before == null ? null : before.version(), same, changes, mode);
    }

    Comparison withPublished(Candidate candidate, ServerCheck server) {
        VersionNumber before = new VersionNumber(String.valueOf(server.from()));
        Optional<Contract> after = candidate.contractAfter();
        if (after.isEmpty()) {
            return new Comparison(before, false, List.of(), server.mode());
        }
        ContractDocument document = document(candidate);
        String id = after.get().id().value();
        List<ContractChange> changes = server.changes().stream()
                .map(change -> rulings.judge(change, id, server.mode(), document, server.waived()))
                .toList();
        return new Comparison(before, true, changes, server.mode());
    }

    private static ContractDocument document(Candidate candidate) {
        return Optional.ofNullable(candidate.after())
                .flatMap(Candidate.ReadFile::document)
                .orElseThrow();
    }

    /** What the earlier version promised counts; a change cannot free itself of its own mode. */
    private CompatibilityMode mode(@Nullable Contract before, @Nullable Contract after) {
        Contract speaking = before != null ? before : after;
        boolean says = speaking != null
                && speaking.customProperties().stream()
                        .anyMatch(custom -> custom.property().equals("compatibilityMode"));
        CompatibilityMode usual = rulings.settings().mode();
        if (!says && usual != null) {
            return usual;
        }
        return speaking == null ? CompatibilityMode.BACKWARD : speaking.compatibilityMode();
    }
}
