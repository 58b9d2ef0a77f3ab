/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** A name can stand in a reference of the form object.property. */
final class DottedNameRule extends LintRule {
    DottedNameRule() {
        super("pacta.name.dotted", Severity.INFO, "A property's name has no dot", """
                References are written object.property, and a dot within a name cannot be told from the dot between names. Put
                what the data is called into physicalName.
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order.id, logicalType: string}  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, physicalName: order.id, logicalType: string}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            if (!property.isElement() && property.name().indexOf('.') >= 0) {
                report.add(
                        property.place().at("name"),
                        "a reference cannot name '%s', as a dot separates names; use a name without dots and put this one into physicalName"
                                .formatted(property.name()));
            }
        }
    }
}
