/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Quantity;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** The range fits into the bits of the declared format. */
final class RangeFormatRule extends LintRule {
    RangeFormatRule() {
        super("pacta.range.format", Severity.WARNING, "A range fits the format of its integer", """
                The format of an integer says how many bits it has. A bound that does not fit can never be reached, so one of
                the two is wrong.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: quantity
                        logicalType: integer
                        logicalTypeOptions:
                          format: u8
                          minimum: 0
                          maximum: 1000  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: quantity
                        logicalType: integer
                        logicalTypeOptions:
                          format: u16
                          minimum: 0
                          maximum: 1000
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            if (property.type() == LogicalType.INTEGER) {
                property.options().ifPresent(options -> check(options, report));
            }
        }
    }

    private static void check(Place options, Report report) {
        String format = options.text("format", "");
        if (!format.matches("[iu](8|16|32|64|128)")) {
            return;
        }
        int bits = Integer.parseInt(format.substring(1));
        boolean signed = format.charAt(0) == 'i';
        BigDecimal most =
                new BigDecimal(BigInteger.TWO.pow(signed ? bits - 1 : bits).subtract(BigInteger.ONE));
        BigDecimal least = signed ? most.negate().subtract(BigDecimal.ONE) : BigDecimal.ZERO;
        for (String key : List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")) {
            Quantity bound = options.number(key);
            if (bound != null
                    && (bound.decimal().compareTo(least) < 0 || bound.decimal().compareTo(most) > 0)) {
                report.add(
                        options.at(key),
                        "%s does not fit into %s, which goes from %s to %s".formatted(bound, format, least, most));
            }
        }
    }
}
