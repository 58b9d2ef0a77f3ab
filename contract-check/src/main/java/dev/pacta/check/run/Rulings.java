/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.result.ContractChange;
import dev.pacta.check.result.ContractChange.Effects;
import dev.pacta.check.result.WaiverNote;
import dev.pacta.check.server.ServerCheck;
import dev.pacta.check.settings.RepositorySettings;
import dev.pacta.check.settings.SettledWaiver;
import dev.pacta.contract.diff.Change;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.diff.Verdict;
import dev.pacta.contract.diff.Weight;
import dev.pacta.contract.odcs.ContractDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judges single changes as a repository wants them judged: its own weights, its waivers, its mode. */
record Rulings(RepositorySettings settings, LocalDate today) {
    ContractChange judge(
            Change change,
            String contract,
            CompatibilityMode mode,
            ContractDocument document,
            List<WaiverNote> waived) {
        ServerCheck.Changed plain = new ServerCheck.Changed(
                change.ruleId(),
                change.kind().name().toLowerCase(Locale.ROOT),
                change.path(),
                change.schemaObject(),
                change.property(),
                change.before(),
                change.after(),
                new Effects(change.consumer(), change.producer(), change.promise()),
                change.weight(),
                change.message(),
                null);
        return judge(plain, contract, mode, document, waived);
    }

    ContractChange judge(
            ServerCheck.Changed change,
            String contract,
            CompatibilityMode mode,
            ContractDocument document,
            List<WaiverNote> waived) {
        Weight weight = settings.weights().getOrDefault(change.ruleId(), change.weight());
        WaiverNote waiver =
                waiver(contract, change.ruleId(), change.path(), waived).orElse(null);
        return new ContractChange(
                change.ruleId(),
                change.kind(),
                change.path(),
                Places.of(document, change.schemaObject(), change.property(), change.path()),
                change.before(),
                change.after(),
                change.effects(),
                weight,
                change.message(),
                change.counterexample(),
                waiver == null && weight != Weight.NONE && breaks(change.effects(), mode),
                waiver);
    }

    private Optional<WaiverNote> waiver(String contract, String rule, String path, List<WaiverNote> waived) {
        Optional<WaiverNote> ofServer = waived.stream()
                .filter(note -> note.ruleId().equals(rule) && note.path().equals(path))
                .findFirst();
        return ofServer.or(() -> settings.waivers().stream()
                .filter(waiver -> waiver.covers(contract, rule, path) && waiver.inForce(today))
                .findFirst()
                .map(waiver -> new WaiverNote(rule, path, waiver.owner(), waiver.reason(), waiver.until())));
    }

    Optional<SettledWaiver> expired(String contract, String rule, String path) {
        return settings.waivers().stream()
                .filter(waiver -> waiver.covers(contract, rule, path) && !waiver.inForce(today))
                .findFirst();
    }

    static boolean breaks(Effects effects, CompatibilityMode mode) {
        return mode.protectsConsumers() && effects.consumer() == Verdict.BREAKING
                || mode.protectsProducers() && effects.producer() == Verdict.BREAKING
                || mode != CompatibilityMode.NONE && effects.promise() == Verdict.BREAKING;
    }

    /** Whether somebody whom the mode protects may be hurt, depending on what is done with the data. */
    static boolean risks(Effects effects, CompatibilityMode mode) {
        return mode.protectsConsumers() && effects.consumer() == Verdict.RISKY
                || mode.protectsProducers() && effects.producer() == Verdict.RISKY
                || mode != CompatibilityMode.NONE && effects.promise() == Verdict.RISKY;
    }
}
