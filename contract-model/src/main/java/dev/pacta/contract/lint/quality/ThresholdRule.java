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

/** Some measurement passes the rule. */
final class ThresholdRule extends LintRule {
    ThresholdRule() {
        super("pacta.quality.threshold", Severity.ERROR, "A threshold can be reached", """
                A count is never below zero and a share never above one hundred percent. A rule that demands it fails on every
                run.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - metric: nullValues
                            mustBeLessThan: 0  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - metric: nullValues
                            mustBeLessThan: 10
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (QualityPlace rule : subject.quality()) {
            Optional<Measure> measure = Measure.of(rule.place());
            if (measure.isPresent() && measure.get().metric() != null && Thresholds.isImpossible(measure.get())) {
                report.add(
                        measure.get().operatorPath(),
                        "no measurement can pass: a %s; correct the number or the operator"
                                .formatted(
                                        measure.get().isPercent()
                                                ? "share lies between 0 and 100 percent"
                                                : "count is a whole number from 0"));
            }
        }
    }
}
