/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** The letters of a date pattern mean what people think. */
final class DateLettersRule extends LintRule {
    DateLettersRule() {
        super(
                "pacta.format.letters",
                Severity.WARNING,
                "A date pattern uses the letters that are meant",
                """
                In Java's patterns YYYY is the year of the week, DD the day of the year, mm the minute and hh the hour of the
                half day. The patterns look right and give wrong dates around New Year, or from February on.
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - name: placed_on
                        logicalType: date
                        logicalTypeOptions:
                          format: YYYY-MM-DD  # <- here
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - name: placed_on
                        logicalType: date
                        logicalTypeOptions:
                          format: yyyy-MM-dd
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            if (!Temporals.isTemporal(property.type())) {
                continue;
            }
            property.options()
                    .flatMap(options -> options.value("format"))
                    .ifPresent(format -> check(format, subject, report));
        }
    }

    private static void check(Value format, Subject subject, Report report) {
        String text = String.valueOf(format.text());
        String meant = meant(text);
        if (!meant.equals(text)
                && Temporals.formatter(text).isPresent()
                && Temporals.formatter(meant).isPresent()) {
            report.add(
                    format.path(),
                    "'%s' means something else in Java's patterns (YYYY week year, DD day of the year, mm minute, hh half-day hour); write '%s'"
                            .formatted(text, meant),
                    subject.fix("write '%s'".formatted(meant), editor -> editor.replaceText(format.path(), meant)));
        }
    }

    private static String meant(String pattern) {
        if (pattern.indexOf('\'') >= 0 && pattern.replaceAll("'[^']*'", "").matches(".*[YDhm].*")) {
            return pattern;
        }
        String meant = pattern;
        if (has(meant, "Y") && !has(meant, "w") && !has(meant, "W")) {
            meant = meant.replace('Y', 'y');
        }
        if (has(meant, "DD") && !has(meant, "d") && (has(meant, "M") || has(meant, "m"))) {
            meant = meant.replace('D', 'd');
        }
        if (has(meant, "mm") && has(meant, "d") && !has(meant, "M") && !has(meant, "H") && !has(meant, "h")) {
            meant = meant.replace('m', 'M');
        }
        boolean halfDay = has(meant, "a") || has(meant, "B");
        return has(meant, "hh") && !halfDay && !has(meant, "H") ? meant.replace('h', 'H') : meant;
    }

    private static boolean has(String pattern, String letters) {
        return pattern.contains(letters);
    }
}
