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

/** A rule of quality says more than the schema does. */
final class RedundantRuleRule extends LintRule {
    RedundantRuleRule() {
        super("pacta.quality.redundant", Severity.INFO, "A quality rule says more than the schema", """
                A required property has no nulls and a unique one no duplicates; every validator checks that already. The rule
                reports each fault a second time.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        required: true
                        quality:
                          - {metric: nullValues, mustBe: 0}  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        required: true
                        quality:
                          - {metric: invalidValues, arguments: {validValues: [10, 20]}, mustBe: 0}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (QualityPlace rule : subject.quality()) {
            Optional<Measure> measure = Measure.of(rule.place());
            if (rule.property() == null || measure.isEmpty() || !measure.get().demandsNone()) {
                continue;
            }
            Place property = rule.property().place();
            boolean required = property.flag("required")
                    && "nullValues".equals(measure.get().metric());
            boolean unique = property.flag("unique")
                    && "duplicateValues".equals(measure.get().metric());
            if (required || unique) {
                report.add(
                        rule.place().path(),
                        "'%s' is %s, which says the same; drop the rule"
                                .formatted(rule.property().fullName(), required ? "required" : "unique"));
            }
        }
    }
}
