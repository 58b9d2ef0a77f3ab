/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** A reference leads to a property of this contract; references into other contracts are not followed. */
final class ReferenceMissingRule extends LintRule {
    ReferenceMissingRule() {
        super("pacta.reference.missing", Severity.WARNING, "A reference leads to something", """
                A foreign key that leads nowhere is not checked by anybody and breaks what is generated from the contract. References
                to another file are left alone.
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string, unique: true, required: true}
                  - name: payments
                    properties:
                      - name: order_id
                        logicalType: string
                        relationships:
                          - to: orders.id  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string, unique: true, required: true}
                  - name: payments
                    properties:
                      - name: order_id
                        logicalType: string
                        relationships:
                          - to: orders.order_id
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        Targets targets = Targets.of(subject);
        for (Link link : Link.all(subject)) {
            link.from().forEach(reference -> check(reference, targets, report));
            link.to().forEach(reference -> check(reference, targets, report));
        }
    }

    private static void check(Value reference, Targets targets, Report report) {
        String text = reference.text();
        String missing = text == null ? null : targets.find(text).missing();
        if (missing != null) {
            report.add(reference.path(), "'%s' %s".formatted(text, missing));
        }
    }
}
