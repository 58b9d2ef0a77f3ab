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
import java.util.regex.Pattern;

/** A pattern says where it begins and ends. */
final class PatternUnanchoredRule extends LintRule {
    PatternUnanchoredRule() {
        super("pacta.pattern.unanchored", Severity.INFO, "A pattern is anchored", """
                A pattern is searched for anywhere in the value, so "[0-9]{5}" accepts every text with five digits in it. Begin
                with ^ and end with $ when the whole value is meant.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: postcode
                        logicalType: string
                        logicalTypeOptions:
                          pattern: "[0-9]{5}"  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: postcode
                        logicalType: string
                        logicalTypeOptions:
                          pattern: "^[0-9]{5}$"
                """);
    }

    private static final Pattern ANCHOR = Pattern.compile("(?<!\\\\)(?<!\\[)[\\^$]|\\\\[AZzb]");

    @Override
    public void check(Subject subject, Report report) {
        for (Value pattern : Patterns.of(subject)) {
            String text = String.valueOf(pattern.text());
            if (!text.isEmpty() && !ANCHOR.matcher(text).find() && Patterns.fault(text) == null) {
                report.add(
                        pattern.path(),
                        "the pattern is found anywhere in a value; begin it with ^ and end it with $ when the whole value is meant");
            }
        }
    }
}
