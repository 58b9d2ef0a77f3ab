/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.PrivacyBlock;
import java.util.List;
import java.util.Objects;

/** What is said about the processing of personal data. Nothing of it breaks a program; much of it needs an approval. */
final class PrivacyDiff {
    private PrivacyDiff() {}

    static void compare(PrivacyBlock before, PrivacyBlock after, Place place, Changes changes) {
        each("purpose", before.purposes(), after.purposes(), place, changes);
        each("location", before.locations(), after.locations(), place, changes);
        each("processor", before.processors(), after.processors(), place, changes);
        each("recipient", before.recipients(), after.recipients(), place, changes);
        if (!Objects.equals(before.legalBasis(), after.legalBasis())) {
            changes.changed(
                    "privacy.legal-basis",
                    place,
                    before.legalBasis(),
                    after.legalBasis(),
                    Effect.PROMISE_RISKS,
                    "the legal basis changed (Art. 6 GDPR)");
        }
        if (!Objects.equals(before.retention(), after.retention())) {
            changes.changed(
                    "privacy.retention",
                    place,
                    before.retention(),
                    after.retention(),
                    Effect.PROMISE_RISKS,
                    "how long personal data is kept changed (Art. 5(1)(e) GDPR)");
        }
    }

    private static void each(String what, List<String> before, List<String> after, Place place, Changes changes) {
        after.stream()
                .filter(value -> !before.contains(value))
                .forEach(value -> changes.added(
                        "privacy.%s-added".formatted(what),
                        place,
                        value,
                        Effect.PROMISE_RISKS,
                        "the %s '%s' is new".formatted(what, value)));
        before.stream()
                .filter(value -> !after.contains(value))
                .forEach(value -> changes.removed(
                        "privacy.%s-removed".formatted(what),
                        place,
                        value,
                        Effect.NONE.consumer(Verdict.RISKY),
                        "the %s '%s' is removed".formatted(what, value)));
    }
}
