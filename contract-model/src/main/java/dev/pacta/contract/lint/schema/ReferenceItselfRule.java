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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A property does not refer to itself. */
final class ReferenceItselfRule extends LintRule {
    ReferenceItselfRule() {
        super("pacta.reference.itself", Severity.ERROR, "A property does not refer to itself", """
                A foreign key from a property to the same property holds for every row and says nothing. Usually the name of the
                target is a slip.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: parent_id
                        logicalType: string
                        unique: true
                        required: true
                        relationships:
                          - to: orders.parent_id  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string, unique: true, required: true}
                      - name: parent_id
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
                if (source != null && goal != null && source.path().equals(goal.path())) {
                    report.add(
                            link.to().get(at).path(),
                            "'%s' refers to itself; name the property that it means".formatted(source.fullName()));
                }
            }
        }
    }
}
