/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** A pattern decides in a time that grows with the text, not with its powers. */
final class PatternBacktrackingRule extends LintRule {
    PatternBacktrackingRule() {
        super("pacta.pattern.backtracking", Severity.WARNING, "A pattern cannot backtrack without end", """
                A repetition within a repetition, where both can take the same characters, makes a backtracking engine try every
                way to divide the text. A value of forty characters then holds up a pipeline for hours.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: code
                        logicalType: string
                        logicalTypeOptions:
                          pattern: "^([a-z]+-?)+$"  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: code
                        logicalType: string
                        logicalTypeOptions:
                          pattern: "^[a-z]+(-[a-z]+)*-?$"
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Value pattern : Patterns.of(subject)) {
            String text = String.valueOf(pattern.text());
            if (Patterns.fault(text) == null && RegexRisk.isRisky(text)) {
                report.add(
                        pattern.path(),
                        "a repetition within a repetition can take the same characters, so some texts take exponential time; let the parts begin with different characters");
            }
        }
    }
}
