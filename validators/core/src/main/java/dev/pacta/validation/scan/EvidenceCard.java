/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import dev.pacta.validation.personal.NameEvidence;
import java.util.List;

/**
 * Why a scan says of a column that it holds, or may hold, one kind of personal data. Carries no value of the data.
 *
 * @param kind such as {@code payment card number}
 * @param category the data category, a dotted key
 * @param detector its version
 * @param name what the column's name says of the kind
 * @param digests of a few values that passed, see {@link ValueDigests}
 */
public record EvidenceCard(
        String kind,
        String category,
        int detector,
        ColumnVerdict verdict,
        Basis basis,
        Counts counts,
        Odds odds,
        NameEvidence name,
        List<String> digests) {
    public EvidenceCard {
        digests = List.copyOf(digests);
    }

    /**
     * What was counted.
     *
     * @param looked values that the detector saw; fewer than the column has where it was asked of a sample only
     * @param ofForm those that have the form, whether they pass or not
     * @param hits those that pass
     * @param inside hits that stand inside longer text
     */
    public record Counts(long looked, long ofForm, long hits, long inside) {
        /** The share of all values that pass, 0 to 1. */
        public double share() {
            return looked == 0 ? 0 : (double) hits / looked;
        }
    }

    /**
     * The comparison with chance, over different values: a value that comes again proves nothing anew.
     *
     * @param trials different values of the form, as many as are kept
     * @param passed those of them that pass
     * @param chance how likely one of them passes by chance
     * @param measured whether the chance was measured on the column's own characters; else it is that of the kind
     * @param pValue how likely so many or more pass by chance
     */
    public record Odds(long trials, long passed, double chance, boolean measured, double pValue) {
        /** None: only the name speaks. */
        static final Odds NONE = new Odds(0, 0, 1, false, 1);

        /** The share of the different values of the form that pass, 0 to 1. */
        public double passRate() {
            return trials == 0 ? 0 : (double) passed / trials;
        }

        /** The share of them that chance does not explain, 0 to 1. */
        double excess() {
            return chance >= 1 ? 0 : Math.max(0, (passRate() - chance) / (1 - chance));
        }
    }
}
