/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Quantity;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** Some value is at least the minimum and at most the maximum. */
final class EmptyRangeRule extends LintRule {
    EmptyRangeRule() {
        super("pacta.range.empty", Severity.ERROR, "A range has room for a value", """
                When the smallest value lies above the greatest, or the least length above the greatest length, no value fits and
                every row breaks the contract. Usually the two numbers changed places. A format of whole numbers is a range too: no
                number of the format u8 is 300 or more.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: quantity
                        logicalType: integer
                        logicalTypeOptions: {minimum: 100, maximum: 1}  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: quantity
                        logicalType: integer
                        logicalTypeOptions: {minimum: 1, maximum: 100}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            property.options().ifPresent(options -> {
                ordered(options, "minLength", "maxLength", report);
                ordered(options, "minItems", "maxItems", report);
                ordered(options, "minProperties", "maxProperties", report);
                bounds(new Bounds(options, property.type()), options, report);
            });
        }
    }

    private static void ordered(Place options, String lower, String upper, Report report) {
        Quantity least = options.number(lower);
        Quantity most = options.number(upper);
        if (least != null && most != null && least.compareTo(most) > 0) {
            report.add(
                    options.path(),
                    "%s is %s but %s is %s, so no value fits; exchange them or correct one"
                            .formatted(lower, least, upper, most));
        }
    }

    private static void bounds(Bounds bounds, Place options, Report report) {
        for (Bounds.Limit least : bounds.lower()) {
            for (Bounds.Limit most : bounds.upper()) {
                int order = Bounds.compare(least.text(), most.text());
                if (order > 0 || (order == 0 && (least.exclusive() || most.exclusive()))) {
                    report.add(
                            options.path(),
                            "%s %s leaves no room below %s %s, so no value fits; exchange them or correct one"
                                    .formatted(least.key(), least.text(), most.key(), most.text()));
                    return;
                }
            }
        }
    }
}
