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

/** What is on its way out is not demanded. */
final class DeprecatedRequiredRule extends LintRule {
    DeprecatedRequiredRule() {
        super("pacta.deprecated.required", Severity.INFO, "A deprecated property is not required", """
                A producer can stop filling a deprecated property only when consumers accept rows without it. Making it optional
                is the step before removing it.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: fax
                        description: Use phone instead.
                        logicalType: string
                        required: true  # <- here
                        deprecated: true
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: fax
                        description: Use phone instead.
                        logicalType: string
                        deprecated: true
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            Place place = property.place();
            if (place.flag("deprecated") && place.flag("required")) {
                report.addAtKey(
                        place.at("required"),
                        "'%s' is deprecated and still required; make it optional before it goes"
                                .formatted(property.fullName()));
            }
        }
    }
}
