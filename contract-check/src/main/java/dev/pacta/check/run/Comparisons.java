/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.result.ContractChange;
import dev.pacta.check.server.ServerCheck;
import dev.pacta.check.settings.RepositorySettings;
import dev.pacta.contract.Contract;
import dev.pacta.contract.ContractId;
import dev.pacta.contract.VersionNumber;
import dev.pacta.contract.diff.Change;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.diff.ContractDiff;
import dev.pacta.contract.diff.DiffSettings;
import dev.pacta.contract.diff.Waiver;
import dev.pacta.contract.odcs.ContractDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a contract with the published version, or with what lay in the repository. */
final class Comparisons {
    private final RepositorySettings settings;
    private final DiffSettings rules;

    Comparisons(RepositorySettings settings, LocalDate today) {
        this.settings = settings;
        this.rules = settings.diff(today);
    }

    Comparison withBase(Candidate candidate, @Nullable ServerCheck server) {
        Contract before = candidate.contractBefore().orElse(null);
        Contract after = candidate.contractAfter().orElse(null);
        CompatibilityMode mode = mode(before, after);
        if (before == null || after == null || !before.id().equals(after.id())) {
            return Comparison.ofNothing(before == null ? null : before.version(), mode);
        }
        ContractDiff diff = ContractDiff.between(before, after, rules);
        List<Waiver> waived = server == null ? List.of() : server.waived();
        return comparison(candidate, before.version(), excused(diff, waived), List.of(), mode);
    }

    Comparison withPublished(Candidate candidate, ServerCheck server) {
        VersionNumber before = new VersionNumber(String.valueOf(server.from()));
        Optional<Contract> after = candidate.contractAfter();
        if (after.isEmpty()) {
            return Comparison.ofNothing(before, server.mode());
        }
        ContractDiff diff = ContractDiff.judged(after.get().id(), server.changes(), rules);
        return comparison(
                candidate,
                before,
                excused(diff, server.waived()),
                server.earlier().stream()
                        .map(each -> earlier(candidate, each, server.mode()))
                        .toList(),
                server.mode());
    }

    /** The server leaves out what is waived there; the repository may have waivers of its own. */
    private Comparison.Earlier earlier(Candidate candidate, ServerCheck.Earlier found, CompatibilityMode mode) {
        ContractId contract = candidate.contractAfter().orElseThrow().id();
        Change change = ContractDiff.judged(contract, List.of(found.change()), rules)
                .changes()
                .get(0);
        return new Comparison.Earlier(found.version(), placed(candidate, change, mode));
    }

    /** With the waivers that the server counts; it knows by its own clock that they are in force. */
    private static ContractDiff excused(ContractDiff diff, List<Waiver> waived) {
        return new ContractDiff(
                diff.changes().stream().map(change -> excused(change, waived)).toList(), diff.expiredWaivers());
    }

    private static Change excused(Change change, List<Waiver> waived) {
        return waived.stream()
                .filter(waiver ->
                        waiver.rule().equals(change.ruleId()) && waiver.path().equals(change.path()))
                .findFirst()
                .map(change::under)
                .orElse(change);
    }

    private static Comparison comparison(
            Candidate candidate,
            VersionNumber before,
            ContractDiff diff,
            List<Comparison.Earlier> earlier,
            CompatibilityMode mode) {
        List<ContractChange> changes = diff.changes().stream()
                .map(change -> placed(candidate, change, mode))
                .toList();
        return new Comparison(before, true, diff, changes, earlier, mode);
    }

    private static ContractChange placed(Candidate candidate, Change change, CompatibilityMode mode) {
        ContractDocument document = Optional.ofNullable(candidate.after())
                .flatMap(Candidate.ReadFile::document)
                .orElseThrow();
        return new ContractChange(change, Places.of(document, change.afterPointer()), mode);
    }

    /** What the earlier version promised counts; a change cannot free itself of its own mode. */
    private CompatibilityMode mode(@Nullable Contract before, @Nullable Contract after) {
        Contract speaking = before != null ? before : after;
        boolean says = speaking != null
                && speaking.customProperties().stream()
                        .anyMatch(custom -> custom.property().equals("compatibilityMode"));
        CompatibilityMode usual = settings.mode();
        if (!says && usual != null) {
            return usual;
        }
        return speaking == null ? CompatibilityMode.BACKWARD : speaking.compatibilityMode();
    }
}
