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
import java.util.HashSet;
import java.util.Set;

/** A rule of quality is written once. */
final class DuplicateRuleRule extends LintRule {
    DuplicateRuleRule() {
        super("pacta.quality.duplicate", Severity.WARNING, "A quality rule is written once", """
                The same measure twice is run twice, and when one of the two is changed the other one contradicts it.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - {metric: nullValues, mustBe: 0, dimension: completeness}
                          - {metric: nullValues, mustBe: 0, severity: error}  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - {metric: nullValues, mustBe: 0, dimension: completeness, severity: error}
                """);
    }

    private static final Set<String> MEASURED =
            Set.of("type", "metric", "rule", "query", "engine", "implementation", "arguments", "unit");

    @Override
    public void check(Subject subject, Report report) {
        Set<String> seen = new HashSet<>();
        for (QualityPlace rule : subject.quality()) {
            String key = list(rule.place().path()) + measured(rule.place());
            boolean empty =
                    Measure.metric(rule.place()) == null && !rule.place().has("query");
            if (!empty && !seen.add(key)) {
                report.add(rule.place().path(), "the same measure stands in this list already; keep one of them");
            }
        }
    }

    /** JSON pointer of the list in which a rule stands. */
    private static String list(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** What is measured and compared, without the words about it. */
    private static String measured(Place rule) {
        StringBuilder key = new StringBuilder();
        rule.node().entries().forEach((name, entry) -> {
            boolean operator = name.startsWith("must");
            boolean usual = name.equals("type") && "library".equals(rule.text(name));
            if ((operator || MEASURED.contains(name)) && !usual) {
                key.append(' ').append(name).append('=').append(entry.value().toJava());
            }
        });
        return key.toString();
    }
}
