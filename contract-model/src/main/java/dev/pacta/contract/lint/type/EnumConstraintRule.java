/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** The values of an enum satisfy the other rules of the property. */
final class EnumConstraintRule extends LintRule {
    EnumConstraintRule() {
        super(
                "pacta.enum.constraint",
                Severity.WARNING,
                "Values of an enum satisfy the property's options",
                """
                A value has to be in the enum and within pattern, length and range. One that is listed and yet forbidden can
                never occur.
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - name: state
                        logicalType: string
                        logicalTypeOptions: {pattern: "^[a-z]+$"}
                        enum:
                          - {value: open}
                          - {value: PAID}  # <- here
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - name: state
                        logicalType: string
                        logicalTypeOptions: {pattern: "^[a-z]+$"}
                        enum:
                          - {value: open}
                          - {value: paid}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            for (Value value : EnumValues.of(property.place())) {
                boolean ofType = ValueFault.ofKind(property, value.node()) == null;
                String fault = ofType ? ValueFault.of(property, value.node()) : null;
                if (fault != null) {
                    report.add(
                            value.path(),
                            "'%s' is listed but %s; correct the value or the option".formatted(value.text(), fault));
                }
            }
        }
    }
}
