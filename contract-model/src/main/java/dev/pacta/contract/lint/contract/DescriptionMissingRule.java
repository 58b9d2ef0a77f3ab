/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.Optional;

/** A contract says what its data is for. */
final class DescriptionMissingRule extends LintRule {
    DescriptionMissingRule() {
        super("pacta.description.missing", Severity.INFO, "A contract says what its data is for", """
                The purpose is the first thing a consumer reads in a catalogue; a name alone rarely says whether the data is the
                right one.
                """, """
                description: {usage: Join on order_id.}  # <- here
                """, """
                description: {purpose: Orders of the shop., usage: Join on order_id.}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        Optional<Place> description = subject.root().object("description");
        if (description.filter(place -> !place.text("purpose", "").isBlank()).isEmpty()) {
            report.add(
                    description.map(Place::path).orElse(""),
                    "nothing says what the data is for; add description.purpose");
        }
    }
}
