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

/** What is unique is there in every row. */
final class UniqueNullableRule extends LintRule {
    UniqueNullableRule() {
        super("pacta.unique.nullable", Severity.INFO, "A unique property is required", """
                Databases differ in whether several rows may have no value in a unique column. A property that tells rows apart
                is usually meant to be required.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: order_id
                        logicalType: string
                        unique: true  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: order_id
                        logicalType: string
                        unique: true
                        required: true
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            Place place = property.place();
            if (place.flag("unique") && !place.flag("required") && !place.flag("primaryKey")) {
                report.addAtKey(
                        place.at("unique"),
                        "'%s' is unique but may be null, which databases treat differently; say whether it is required"
                                .formatted(property.fullName()));
            }
        }
    }
}
