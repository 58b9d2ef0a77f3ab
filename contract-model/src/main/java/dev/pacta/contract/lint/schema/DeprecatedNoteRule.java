/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** What is deprecated says what to use instead. */
final class DeprecatedNoteRule extends LintRule {
    DeprecatedNoteRule() {
        super("pacta.deprecated.note", Severity.INFO, "What is deprecated has a description", """
                Readers of a deprecated property need to know what to use instead and until when. A description is where they
                look first.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: fax
                        logicalType: string
                        deprecated: true  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: fax
                        description: Gone after 2027-01-01; use phone instead.
                        logicalType: string
                        deprecated: true
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        subject.objects().forEach(object -> check(object, object.text("name", ""), report));
        subject.properties().forEach(property -> check(property.place(), property.fullName(), report));
    }

    private static void check(Place place, String name, Report report) {
        if (place.flag("deprecated") && place.text("description", "").isBlank()) {
            report.addAtKey(
                    place.at("deprecated"),
                    "'%s' is deprecated without a word about it; describe what to use instead and until when"
                            .formatted(name));
        }
    }
}
