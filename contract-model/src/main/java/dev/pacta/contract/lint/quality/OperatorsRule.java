/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.quality;

import dev.pacta.contract.QualityRule.Comparison;
import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.lint.rule.Subject.QualityPlace;
import dev.pacta.contract.message.Severity;
import java.util.Arrays;
import java.util.List;

/** A rule has one operator. */
final class OperatorsRule extends LintRule {
    OperatorsRule() {
        super("pacta.quality.operators", Severity.WARNING, "A measured rule has one operator", """
                Versions before 3.1 do not forbid several operators, but tools evaluate only one of them, and not the same one.
                Write a rule for each.
                """, """
                apiVersion: v3.0.2
                team: [{username: mira, role: owner}]
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string}
                    quality:
                      - rule: rowCount
                        mustBeGreaterThan: 0
                        mustBeLessThan: 1000  # <- here
                """, """
                apiVersion: v3.0.2
                team: [{username: mira, role: owner}]
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string}
                    quality:
                      - rule: rowCount
                        mustBeBetween: [1, 999]
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (QualityPlace rule : subject.quality()) {
            List<String> given = Arrays.stream(Comparison.values())
                    .map(Comparison::key)
                    .filter(rule.place()::has)
                    .toList();
            for (String operator : given.subList(Math.min(1, given.size()), given.size())) {
                report.addAtKey(
                        rule.place().at(operator),
                        "beside '%s' this is a second operator, and tools evaluate only one; write a rule for each"
                                .formatted(given.get(0)));
            }
        }
    }
}
