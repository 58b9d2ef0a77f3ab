/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** A property has a type. */
final class TypeMissingRule extends LintRule {
    TypeMissingRule() {
        super("pacta.type.missing", Severity.WARNING, "A property has a type", """
                A property without logicalType and physicalType accepts anything, so nothing about it can be checked, generated
                or compared.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: order_id  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: order_id
                        logicalType: string
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            Place place = property.place();
            if (!place.has("logicalType") && !place.has("physicalType")) {
                report.add(
                        place.has("name") ? place.at("name") : place.path(),
                        "'%s' has no type; add a logicalType such as string, integer or timestamp"
                                .formatted(property.fullName()));
            }
        }
    }
}
