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
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Some multiple of the step lies within the range. */
final class RangeMultipleRule extends LintRule {
    RangeMultipleRule() {
        super("pacta.range.multiple", Severity.ERROR, "A range contains a multiple of its step", """
                With multipleOf only some values of the range are allowed. When the range is so narrow that it holds none, every
                row breaks the contract.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: quantity
                        logicalType: integer
                        logicalTypeOptions: {minimum: 1, maximum: 9, multipleOf: 10}  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: quantity
                        logicalType: integer
                        logicalTypeOptions: {minimum: 0, maximum: 90, multipleOf: 10}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            property.options()
                    .filter(options -> options.has("multipleOf"))
                    .ifPresent(options -> check(options, report));
        }
    }

    private static void check(Place options, Report report) {
        Quantity step = options.number("multipleOf");
        Quantity least = options.number("minimum");
        Quantity most = options.number("maximum");
        if (step == null || least == null || most == null || step.signum() <= 0 || least.compareTo(most) > 0) {
            return;
        }
        BigDecimal greatestMultiple =
                most.decimal().divide(step.decimal(), 0, RoundingMode.FLOOR).multiply(step.decimal());
        if (greatestMultiple.compareTo(least.decimal()) < 0) {
            report.add(
                    options.path(),
                    "no multiple of %s lies between %s and %s; widen the range or correct multipleOf"
                            .formatted(step, least, most));
        }
    }
}
