/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** A composite foreign key has as many ends on both sides. */
final class ReferenceLengthRule extends LintRule {
    ReferenceLengthRule() {
        super(
                "pacta.reference.length",
                Severity.ERROR,
                "A reference has as many properties on both sides",
                """
                The properties of a composite foreign key are paired by their order; with lists of different length one of them
                has no partner.
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - {name: shop, logicalType: string, required: true, primaryKey: true, primaryKeyPosition: 1}
                      - {name: order_id, logicalType: string, required: true, primaryKey: true, primaryKeyPosition: 2}
                  - name: payments
                    properties:
                      - {name: shop, logicalType: string}
                      - {name: order_id, logicalType: string}
                    relationships:
                      - from: [payments.shop, payments.order_id]
                        to: [orders.order_id]  # <- here
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - {name: shop, logicalType: string, required: true, primaryKey: true, primaryKeyPosition: 1}
                      - {name: order_id, logicalType: string, required: true, primaryKey: true, primaryKeyPosition: 2}
                  - name: payments
                    properties:
                      - {name: shop, logicalType: string}
                      - {name: order_id, logicalType: string}
                    relationships:
                      - from: [payments.shop, payments.order_id]
                        to: [orders.shop, orders.order_id]
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Link link : Link.all(subject)) {
            int from = link.from().size();
            int to = link.to().size();
            if (link.holder() == null && from != to) {
                report.add(
                        link.place().at("to"),
                        "'from' names %d and 'to' names %d; list them in pairs".formatted(from, to));
            }
        }
    }
}
