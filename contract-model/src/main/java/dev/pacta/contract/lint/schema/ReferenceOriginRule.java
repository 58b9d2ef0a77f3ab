/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** A relationship starts at the object that it stands at. */
final class ReferenceOriginRule extends LintRule {
    ReferenceOriginRule() {
        super(
                "pacta.reference.origin",
                Severity.WARNING,
                "A reference of an object starts at that object",
                """
                A relationship at a schema object says where that object leads to. When its from names another object, readers
                and tools that look at one object at a time miss it.
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string, unique: true, required: true}
                    relationships:
                      - from: payments.order_id  # <- here
                        to: orders.order_id
                  - name: payments
                    properties:
                      - {name: order_id, logicalType: string}
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string, unique: true, required: true}
                  - name: payments
                    properties:
                      - {name: order_id, logicalType: string}
                    relationships:
                      - from: payments.order_id
                        to: orders.order_id
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        Targets targets = Targets.of(subject);
        for (Link link : Link.all(subject)) {
            for (Value from : link.from()) {
                String text = from.text();
                PropertyPlace source = text == null ? null : targets.find(text).property();
                if (source != null
                        && !source.object().path().equals(link.object().path())) {
                    report.add(
                            from.path(),
                            "'%s' belongs to another object than '%s', where this stands; move the relationship there"
                                    .formatted(text, link.object().text("name", "")));
                }
            }
        }
    }
}
