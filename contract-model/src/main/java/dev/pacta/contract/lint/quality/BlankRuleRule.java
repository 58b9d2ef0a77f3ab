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

/** A rule of quality says something. */
final class BlankRuleRule extends LintRule {
    BlankRuleRule() {
        super("pacta.quality.blank", Severity.WARNING, "A quality rule is not blank", """
                A text rule without a description, an SQL rule without a query or a custom rule without an implementation is
                counted as a safeguard and checks nothing.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - {type: text, name: amounts are sound}  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - {type: text, name: amounts are sound, description: Amounts equal the sum of the order's lines.}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (QualityPlace rule : subject.quality()) {
            Place place = rule.place();
            String needed = switch (place.text("type", Measure.metric(place) == null ? "text" : "library")) {
                case "sql" -> "query";
                case "custom" -> "implementation";
                case "text" -> "description";
                default -> "";
            };
            boolean blank = !needed.isEmpty()
                    && place.value(needed)
                            .map(value -> value.text() != null
                                    && String.valueOf(value.text()).isBlank())
                            .orElse(true);
            if (blank) {
                report.add(
                        place.path(),
                        "this rule has no %s, so nobody can check it; add one or drop the rule".formatted(needed));
            }
        }
    }
}
