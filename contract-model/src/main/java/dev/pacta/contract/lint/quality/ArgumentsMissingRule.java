/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.quality;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.lint.rule.Subject.QualityPlace;
import dev.pacta.contract.message.Severity;
import java.util.Optional;

/** A metric has the arguments that it needs. */
final class ArgumentsMissingRule extends LintRule {
    ArgumentsMissingRule() {
        super("pacta.quality.arguments", Severity.WARNING, "A metric has the arguments it needs", """
                What counts as invalid is said by validValues or a pattern, what counts as missing by missingValues. Without
                them there is nothing to compare with.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: country
                        logicalType: string
                        quality:
                          - metric: invalidValues  # <- here
                            mustBe: 0
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: country
                        logicalType: string
                        quality:
                          - metric: invalidValues
                            arguments: {validValues: [DE, AT]}
                            mustBe: 0
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (QualityPlace rule : subject.quality()) {
            Optional<Place> arguments = rule.place().object("arguments");
            String metric = Measure.metric(rule.place());
            boolean invalid = "invalidValues".equals(metric)
                    && arguments
                            .filter(given -> given.has("validValues") || given.has("pattern"))
                            .isEmpty();
            boolean missing = "missingValues".equals(metric)
                    && arguments
                            .filter(given -> given.node().get("missingValues").isPresent())
                            .isEmpty();
            boolean duplicate = "duplicateValues".equals(metric)
                    && rule.property() == null
                    && arguments.filter(given -> given.has("properties")).isEmpty();
            if (invalid || missing || duplicate) {
                String needed = invalid ? "validValues or pattern" : missing ? "missingValues" : "properties";
                report.add(
                        rule.place().at(rule.place().has("metric") ? "metric" : "rule"),
                        "%s needs the arguments %s to know what to count".formatted(metric, needed));
            }
        }
    }
}
