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
import java.util.HashSet;
import java.util.Set;

/** The rules at one place have different names. */
final class DuplicateRuleNameRule extends LintRule {
    DuplicateRuleNameRule() {
        super("pacta.quality.name", Severity.INFO, "Quality rules of one list have different names", """
                Reports and alerts show the name of a rule. With two of the same name nobody can tell which of them failed.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - {name: amounts are sound, metric: nullValues, mustBe: 0}
                          - {name: amounts are sound, metric: duplicateValues, mustBeLessThan: 10}  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - {name: amounts are there, metric: nullValues, mustBe: 0}
                          - {name: amounts differ, metric: duplicateValues, mustBeLessThan: 10}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        Set<String> seen = new HashSet<>();
        for (QualityPlace rule : subject.quality()) {
            String name = rule.place().text("name");
            String list = rule.place().path().replaceFirst("/\\d+$", "");
            if (name != null && !seen.add(list + " " + name)) {
                report.add(
                        rule.place().at("name"),
                        "another rule here has the name '%s'; give this one its own".formatted(name));
            }
        }
    }
}
