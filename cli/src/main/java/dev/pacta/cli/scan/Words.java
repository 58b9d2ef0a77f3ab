/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.scan;

import dev.pacta.validation.personal.NameEvidence;
import dev.pacta.validation.scan.Basis;
import dev.pacta.validation.scan.EvidenceCard;
import dev.pacta.validation.scan.EvidenceCard.Odds;
import java.util.Locale;

/** Evidence in a sentence. */
final class Words {
    private static final double NEVER = 1e-300;

    private Words() {}

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(EvidenceCard card) {
        if (card.basis() == Basis.NAME) {
            return "the name says so; no value of the %,d was recognised"
                    .formatted(card.counts().looked());
        }
        String counted = "%,d of %,d values"
                .formatted(card.counts().hits(), card.counts().looked());
        String inside = card.counts().inside() == 0
                ? ""
                : ", %,d inside text".formatted(card.counts().inside());
        return counted + inside + "; " + of(card.odds()) + name(card.name());
    }

    private static String of(Odds odds) {
        String passed = "%,d of %,d different ones of the form pass".formatted(odds.passed(), odds.trials());
        return odds.chance() >= 1
                ? passed + ", as whatever has the column's shape may"
                : "%s, by chance %s would, p %s".formatted(passed, percent(odds.chance()), p(odds.pValue()));
    }

    private static String percent(double share) {
        return share >= 0.01 ? "%.1f %%".formatted(share * 100) : "%.2g %%".formatted(share * 100);
    }

    private static String p(double value) {
        return value < NEVER ? "< 1e-300" : "= %.2g".formatted(value);
    }

    private static String name(NameEvidence name) {
        return switch (name) {
            case FOR -> "; the name speaks for it";
            case NEUTRAL -> "";
            case AGAINST -> "; the name speaks against it";
        };
    }
}
