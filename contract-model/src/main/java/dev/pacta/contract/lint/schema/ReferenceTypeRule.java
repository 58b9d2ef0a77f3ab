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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Both ends of a foreign key have the same type. */
final class ReferenceTypeRule extends LintRule {
    ReferenceTypeRule() {
        super("pacta.reference.type", Severity.WARNING, "Both ends of a reference have the same type", """
                A join over two types compares after a conversion or not at all. Usually one of the two declarations is out of
                date.
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string, unique: true, required: true}
                  - name: payments
                    properties:
                      - name: order_id
                        logicalType: integer
                        relationships:
                          - to: orders.order_id  # <- here
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
            List<@Nullable PropertyPlace> sources = link.sources(targets);
            List<@Nullable PropertyPlace> goals = link.goals(targets);
            for (int at = 0; at < Math.min(sources.size(), goals.size()); at++) {
                PropertyPlace source = sources.get(at);
                PropertyPlace goal = goals.get(at);
                if (source != null && goal != null && differ(source, goal)) {
                    report.add(
                            link.to().get(at).path(),
                            "'%s' is %s but '%s' is %s; give both the same logicalType"
                                    .formatted(
                                            source.fullName(),
                                            source.type().text(),
                                            goal.fullName(),
                                            goal.type().text()));
                }
            }
        }
    }

    private static boolean differ(PropertyPlace source, PropertyPlace goal) {
        boolean list = source.type() == LogicalType.ARRAY || goal.type() == LogicalType.ARRAY;
        boolean known = source.type() != LogicalType.UNSPECIFIED && goal.type() != LogicalType.UNSPECIFIED;
        return known && !list && source.type() != goal.type();
    }
}
