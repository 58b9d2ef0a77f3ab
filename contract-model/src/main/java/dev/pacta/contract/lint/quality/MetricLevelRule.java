/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.quality;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.lint.rule.Subject.QualityPlace;
import dev.pacta.contract.message.Severity;
import java.util.Set;

/** A metric stands where it can be measured. */
final class MetricLevelRule extends LintRule {
    MetricLevelRule() {
        super("pacta.quality.level", Severity.WARNING, "A metric stands at the level it belongs to", """
                rowCount counts the rows of a schema object; nullValues, missingValues and invalidValues look at one property.
                At the other level a tool either skips the rule or guesses.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - metric: rowCount  # <- here
                            mustBeGreaterThan: 0
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - metric: nullValues
                            mustBe: 0
                """);
    }

    private static final Set<String> OF_PROPERTIES = Set.of("nullValues", "missingValues", "invalidValues");

    @Override
    public void check(Subject subject, Report report) {
        for (QualityPlace rule : subject.quality()) {
            String metric = Measure.metric(rule.place());
            boolean atProperty = rule.property() != null;
            String path = rule.place().at(rule.place().has("metric") ? "metric" : "rule");
            if (atProperty && "rowCount".equals(metric)) {
                report.add(
                        path,
                        "rowCount counts the rows of a schema object; move the rule to '%s'"
                                .formatted(rule.object().text("name", "")));
            } else if (!atProperty && metric != null && OF_PROPERTIES.contains(metric)) {
                report.add(
                        path,
                        "%s looks at one property; move the rule to the property that it means".formatted(metric));
            }
        }
    }
}
