/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import dev.pacta.validation.json.PersonalTally;
import dev.pacta.validation.json.RecordState;
import dev.pacta.validation.personal.Binomial;
import dev.pacta.validation.personal.Detector;
import dev.pacta.validation.personal.Detectors;
import dev.pacta.validation.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Decides for each field whether what the detectors found can be chance. Of n values of the right form, each passes a checksum with
 * probability p by chance; the finding is made when as many hits or more would come up in fewer than one of twenty such fields. What
 * stands inside free text, or in a field that holds free text elsewhere, needs no such proof: there the form itself is rare.
 */
final class PersonalFindings {
    private static final double SIGNIFICANT = 0.05;

    private PersonalFindings() {}

    static List<PersonalFinding> of(Plan plan, RecordState state) {
        List<PersonalFinding> findings = new ArrayList<>();
        for (int field = 0; field < plan.tallies().size(); field++) {
            String path = plan.tallies().get(field);
            boolean prose = state.tally(field).isProse();
            // In an order that does not depend on which row came first.
            new TreeMap<>(state.tally(field).sums()).forEach((name, sums) -> {
                Detector detector = Detectors.named(name).orElseThrow();
                double chance = Binomial.atLeast(sums.hits(), sums.candidates(), detector.chance());
                if (sums.inside() > 0 || sums.hits() > 0 && (prose || chance < SIGNIFICANT)) {
                    findings.add(finding(path, detector, sums, chance));
                }
            });
        }
        return findings;
    }

    private static PersonalFinding finding(String path, Detector detector, PersonalTally.Sums sums, double chance) {
        long unmarked = PersonalTally.isCertain(detector, Detector.Match.WHOLE) ? 0 : sums.hits() - sums.inside();
        String evidence =
                "%,d of %,d values of this form pass as %s, %,d of them inside other text; declare the category %s or keep it out"
                        .formatted(sums.hits(), sums.candidates(), detector.name(), sums.inside(), detector.category());
        return new PersonalFinding(
                path, detector.category(), detector.name(), sums.candidates(), sums.hits(), unmarked, chance, evidence);
    }
}
