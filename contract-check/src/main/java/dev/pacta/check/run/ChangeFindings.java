/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.result.ContractChange;
import dev.pacta.contract.diff.Waiver;
import dev.pacta.contract.message.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of each change that somebody has to look at what it breaks, and what can be done. */
final class ChangeFindings {
    private ChangeFindings() {}

    static void say(String contract, Comparison comparison, Findings findings) {
        for (ContractChange change : comparison.changes()) {
            Severity severity = severity(change);
            if (severity != null) {
                findings.change(change, severity, advice(change, comparison.expired(contract, change.change())));
            }
        }
    }

    private static @Nullable Severity severity(ContractChange change) {
        if (change.breaks()) {
            return Severity.ERROR;
        }
        if (change.waived()) {
            return Severity.INFO;
        }
        return change.risks() ? Severity.WARNING : null;
    }

    private static String advice(ContractChange change, Optional<Waiver> expired) {
        Waiver waiver = change.change().waiver();
        if (waiver != null) {
            return "Waived by %s until %s: %s".formatted(waiver.owner(), waiver.until(), waiver.reason());
        }
        String ended = expired.map(old -> "The waiver of %s ended on %s.".formatted(old.owner(), old.until()))
                .orElse("");
        return change.breaks()
                ? (ended
                                + " Keep the old form beside the new one until its readers have moved, or have the break waived.")
                        .strip()
                : ended;
    }
}
