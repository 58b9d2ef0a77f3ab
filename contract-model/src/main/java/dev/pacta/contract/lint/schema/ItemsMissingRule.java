/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** A list says what its elements are. */
final class ItemsMissingRule extends LintRule {
    ItemsMissingRule() {
        super("pacta.array.items", Severity.WARNING, "An array says what its items are", """
                Without items, nobody knows whether the list holds texts, numbers or objects, and no element can be checked.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: tags
                        logicalType: array  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: tags
                        logicalType: array
                        items: {logicalType: string}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            if (property.type() == LogicalType.ARRAY
                    && property.place().object("items").isEmpty()) {
                report.add(
                        property.place().at("logicalType"),
                        "the array '%s' does not say what its items are; add items with a logicalType"
                                .formatted(property.fullName()));
            }
        }
    }
}
