/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** A privacy block is an object. */
final class BlockShapeRule extends LintRule {
    BlockShapeRule() {
        super("pacta.privacy.shape", Severity.ERROR, "A privacy block is an object with keys", """
                Pacta reads the custom property privacy only when its value is an object. A text or a list is skipped, and the
                contract counts as one that says nothing about privacy.
                """, """
                customProperties:
                  - property: privacy
                    value: contract, one year  # <- here
                """, """
                customProperties:
                  - property: privacy
                    value: {legalBasis: contract, retention: P1Y}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        check(subject.root(), report);
        subject.objects().forEach(object -> check(object, report));
        subject.properties().forEach(property -> check(property.place(), report));
    }

    private static void check(Place place, Report report) {
        for (Place custom : place.objects("customProperties")) {
            boolean object = custom.object("value").isPresent();
            if ("privacy".equals(custom.text("property")) && !object) {
                report.add(
                        custom.at("value"),
                        "the value of privacy is an object with keys such as purposes and legalBasis; this is skipped");
            }
        }
    }
}
