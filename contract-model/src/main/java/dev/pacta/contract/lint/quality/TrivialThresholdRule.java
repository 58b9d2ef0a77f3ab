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
import java.util.Optional;

/** Some measurement fails the rule. */
final class TrivialThresholdRule extends LintRule {
    TrivialThresholdRule() {
        super("pacta.quality.trivial", Severity.WARNING, "A threshold can be missed", """
                A rule that every measurement passes looks like a safeguard and is none. Often the operator is the opposite of
                what was meant.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - metric: nullValues
                            mustBeGreaterOrEqualTo: 0  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - metric: nullValues
                            mustBeLessOrEqualTo: 10
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (QualityPlace rule : subject.quality()) {
            Optional<Measure> measure = Measure.of(rule.place());
            if (measure.isPresent() && measure.get().metric() != null && Thresholds.isTrivial(measure.get())) {
                report.addAtKey(
                        measure.get().operatorPath(),
                        "every measurement passes, as a %s; correct the number or the operator"
                                .formatted(
                                        measure.get().isPercent()
                                                ? "share lies between 0 and 100 percent"
                                                : "count is never below 0"));
            }
        }
    }
}
