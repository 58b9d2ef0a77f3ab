/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import dev.pacta.validation.personal.Binomial;
import dev.pacta.validation.personal.Detector;
import dev.pacta.validation.personal.NameEvidence;
import dev.pacta.validation.personal.PhoneDetector;
import dev.pacta.validation.scan.EvidenceCard.Counts;
import dev.pacta.validation.scan.EvidenceCard.Odds;
import java.util.OptionalDouble;

/**
 * Decides on one kind in one column. How unlikely chance has to be depends on what the name of the column says; a kind that neither the
 * name nor its own rarity speaks for can at most be uncertain.
 */
final class Judgement {
    private static final double NAMED = 1e-2;
    private static final double UNNAMED = 1e-4;
    private static final double AGAINST_ITS_NAME = 1e-9;
    private static final double FORM_IS_PROOF = 1e-6;
    private static final double WORTH_A_LOOK = 1e-2;
    private static final double SHORT_COLUMN = 0.11;
    private static final double LEAST_EXCESS = 0.1;
    private static final double STRONG_CHECKSUM = 0.02;
    private static final double NEARLY_ALL = 0.9;
    private static final double MOST = 0.5;
    private static final int ENOUGH_OF_A_FORM = 10;

    private final ColumnTally column;
    private final KindTally tally;
    private final Detector detector;
    private final NameEvidence name;
    private final Counts counts;
    private final Odds odds;

    /** @param looked how many values the detector saw */
    Judgement(ColumnTally column, KindTally tally, long looked) {
        this.column = column;
        this.tally = tally;
        this.detector = tally.detector();
        this.name = NameEvidence.of(column.path(), detector);
        this.counts = tally.counts(looked);
        this.odds = odds();
    }

    /** To measure can only make chance greater, so what chance explains already is not measured. */
    private Odds odds() {
        Odds stated = odds(detector.chance(), false);
        if (!detector.hasChecksum() || stated.pValue() > SHORT_COLUMN) {
            return stated;
        }
        OptionalDouble measured = OwnShape.chance(detector, column.sampled());
        if (measured.isEmpty() && detector.dependsOnShape()) {
            return odds(1, false);
        }
        return measured.isPresent() && measured.getAsDouble() > stated.chance()
                ? odds(measured.getAsDouble(), true)
                : stated;
    }

    private Odds odds(double chance, boolean measured) {
        long passed = tally.passed();
        return new Odds(tally.trials(), passed, chance, measured, Binomial.atLeast(passed, tally.trials(), chance));
    }

    /** The evidence on a kind that was looked for in every value. */
    EvidenceCard ofWatched() {
        if (detector.isHint()) {
            return card(byHint());
        }
        ColumnVerdict byForm = byForm();
        ColumnVerdict byChance = provesNothing() ? ColumnVerdict.NOTHING : byChance();
        return card(byForm.compareTo(byChance) > 0 ? byForm : byChance);
    }

    /** The evidence on a kind of which neither the name nor rarity speaks. */
    EvidenceCard ofUnnamed() {
        ColumnVerdict verdict = byChance();
        boolean certain = detector.chance() <= STRONG_CHECKSUM && odds.pValue() <= AGAINST_ITS_NAME && !provesNothing();
        boolean likely = odds.pValue() <= UNNAMED * WORTH_A_LOOK && name != NameEvidence.AGAINST;
        if (verdict == ColumnVerdict.NOTHING || certain) {
            return card(verdict);
        }
        return card(likely ? ColumnVerdict.UNCERTAIN : ColumnVerdict.NOTHING);
    }

    private ColumnVerdict byHint() {
        ColumnVerdict verdict = byChance();
        return switch (name) {
            case FOR -> verdict;
            case NEUTRAL -> verdict == ColumnVerdict.PERSONAL ? ColumnVerdict.UNCERTAIN : ColumnVerdict.NOTHING;
            case AGAINST -> ColumnVerdict.NOTHING;
        };
    }

    private boolean provesNothing() {
        return detector.chance() >= Detector.PROVES_NOTHING;
    }

    /** Where the kind has no checksum, or any mixture of the column's characters passes it, the name has to say what the form does not. */
    private ColumnVerdict byForm() {
        if (odds.chance() < Detector.PROVES_NOTHING || name != NameEvidence.FOR || counts.share() < MOST) {
            return ColumnVerdict.NOTHING;
        }
        boolean enough = counts.share() >= NEARLY_ALL && odds.passed() >= ENOUGH_OF_A_FORM;
        return enough ? ColumnVerdict.PERSONAL : ColumnVerdict.UNCERTAIN;
    }

    private ColumnVerdict byChance() {
        double demanded = detector.chance() <= FORM_IS_PROOF ? NAMED : demandedByName();
        boolean signed = detector instanceof PhoneDetector && column.hasNegatives();
        boolean unlikely = odds.pValue() <= demanded;
        if (unlikely && odds.excess() >= LEAST_EXCESS && !signed) {
            return ColumnVerdict.PERSONAL;
        }
        boolean allPass = odds.trials() > 0 && odds.passed() == odds.trials() && odds.pValue() <= SHORT_COLUMN;
        return unlikely || odds.pValue() <= WORTH_A_LOOK || allPass ? ColumnVerdict.UNCERTAIN : ColumnVerdict.NOTHING;
    }

    private double demandedByName() {
        return switch (name) {
            case FOR -> NAMED;
            case NEUTRAL -> UNNAMED;
            case AGAINST -> AGAINST_ITS_NAME;
        };
    }

    private EvidenceCard card(ColumnVerdict verdict) {
        return new EvidenceCard(
                detector.name(),
                detector.category(),
                detector.version(),
                verdict,
                basis(),
                counts,
                odds,
                name,
                tally.shown());
    }

    private Basis basis() {
        if (counts.inside() * 2 > counts.hits()) {
            return Basis.TEXT;
        }
        boolean checksum = detector.hasChecksum() && !detector.dependsOnShape() && !provesNothing();
        return checksum ? Basis.CHECKSUM : Basis.FORM;
    }
}
