/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a foreign key leads to identifies a row. */
final class ReferenceTargetRule extends LintRule {
    ReferenceTargetRule() {
        super("pacta.reference.target", Severity.WARNING, "A reference leads to something unique", """
                A foreign key is followed to one row. When the target is neither unique nor the primary key, a join multiplies
                rows.
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string, required: true}
                  - name: payments
                    properties:
                      - name: order_id
                        logicalType: string
                        relationships:
                          - to: orders.order_id  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string, required: true, unique: true}
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
        Map<String, Long> keySizes = new HashMap<>();
        for (Place object : subject.objects()) {
            long size = object.objects("properties").stream()
                    .filter(property -> property.flag("primaryKey"))
                    .count();
            keySizes.put(object.path(), size);
        }
        for (Link link : Link.all(subject)) {
            List<@Nullable PropertyPlace> goals = link.goals(targets);
            if (goals.size() == 1 && link.from().size() <= 1) {
                single(link.to().get(0), goals.get(0), keySizes, report);
            } else if (link.from().size() == goals.size()) {
                composite(link, goals, report);
            }
        }
    }

    private static void single(Value to, @Nullable PropertyPlace goal, Map<String, Long> keySizes, Report report) {
        if (goal == null || !goal.isColumn() || goal.place().flag("unique")) {
            return;
        }
        boolean key = goal.place().flag("primaryKey")
                && keySizes.getOrDefault(goal.object().path(), 0L) == 1L;
        if (!key) {
            report.add(
                    to.path(),
                    "'%s' is neither unique nor the primary key alone, so it may lead to several rows; mark it unique or refer to the key"
                            .formatted(goal.fullName()));
        }
    }

    private static void composite(Link link, List<@Nullable PropertyPlace> goals, Report report) {
        for (PropertyPlace goal : goals) {
            if (goal == null || goal.place().flag("unique")) {
                return;
            }
        }
        for (PropertyPlace goal : goals) {
            if (goal != null && !goal.place().flag("primaryKey")) {
                report.add(
                        link.place().at("to"),
                        "'%s' is not part of a primary key, so these properties may lead to several rows"
                                .formatted(goal.fullName()));
                return;
            }
        }
    }
}
