/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.VersionNumber;
import java.util.Optional;

/** Whether a version number grew enough for what changed. */
final class VersionJudgement {
    private VersionJudgement() {}

    /** A change when it grew too little; nothing when it grew enough or has no such order. */
    static Optional<Change> of(VersionNumber before, VersionNumber after, Weight weight) {
        String due = NextVersion.after(before, weight);
        if (weight == Weight.NONE || due == null || NextVersion.reaches(after, due)) {
            return Optional.empty();
        }
        Place place = Place.CONTRACT.at("version").called("version");
        return Optional.of(Finding.of(ContractRules.VERSION_TOO_SMALL, place, before.value(), after.value())
                .note("%s is due for a %s change".formatted(due, weight.name().toLowerCase(java.util.Locale.ROOT)))
                .change());
    }
}
