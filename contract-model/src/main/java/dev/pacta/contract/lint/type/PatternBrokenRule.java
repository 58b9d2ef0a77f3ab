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

/** A pattern is a regular expression. */
final class PatternBrokenRule extends LintRule {
    private static final int SHOWN = 80;

    PatternBrokenRule() {
        super("pacta.pattern.broken", Severity.ERROR, "A pattern is a regular expression", """
                A pattern that cannot be compiled checks nothing: a validator has to stop or to leave it out.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: order_id
                        logicalType: string
                        logicalTypeOptions:
                          pattern: "^ORD-[0-9+$"  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: order_id
                        logicalType: string
                        logicalTypeOptions:
                          pattern: "^ORD-[0-9]+$"
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Value pattern : Patterns.of(subject)) {
            String text = String.valueOf(pattern.text());
            String fault = Patterns.fault(text);
            if (fault != null) {
                String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
                report.add(pattern.path(), "the pattern '%s' is no regular expression: %s".formatted(shown, fault));
            }
        }
    }
}
