/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** A name has characters that can be seen. */
final class BlankNameRule extends LintRule {
    BlankNameRule() {
        super("pacta.name.blank", Severity.ERROR, "A name is not blank", """
                Nothing can refer to a schema object or property whose name is empty or made of blanks, and no system can store
                it.
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string}
                      - {name: "  ", logicalType: string}  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string}
                      - {name: channel, logicalType: string}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        subject.objects().forEach(object -> check(object, report));
        for (PropertyPlace property : subject.properties()) {
            if (!property.isElement()) {
                check(property.place(), report);
            }
        }
    }

    private static void check(Place place, Report report) {
        String name = place.text("name");
        if (name != null && name.isBlank()) {
            report.add(place.at("name"), "the name is blank; give it the name that the data has");
        }
    }
}
