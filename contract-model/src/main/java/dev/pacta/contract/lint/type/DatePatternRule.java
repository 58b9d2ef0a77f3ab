/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** The format of a date is a pattern. */
final class DatePatternRule extends LintRule {
    DatePatternRule() {
        super("pacta.format.date", Severity.ERROR, "The format of a date or time is a pattern", """
                The standard takes the patterns of Java's DateTimeFormatter. With a format that is no such pattern, no value can
                be parsed.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: placed_on
                        logicalType: date
                        logicalTypeOptions:
                          format: dd.MM.jjjj  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: placed_on
                        logicalType: date
                        logicalTypeOptions:
                          format: dd.MM.yyyy
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            if (!Temporals.isTemporal(property.type())) {
                continue;
            }
            property.options().flatMap(options -> options.value("format")).ifPresent(format -> {
                String text = format.text();
                if (text != null && Temporals.formatter(text).isEmpty()) {
                    report.add(
                            format.path(),
                            "'%s' is no pattern of DateTimeFormatter; write for example yyyy-MM-dd or HH:mm:ss"
                                    .formatted(text));
                }
            });
        }
    }
}
