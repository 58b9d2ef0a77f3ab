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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of a physical type make sense. */
final class TypeParametersRule extends LintRule {
    TypeParametersRule() {
        super("pacta.type.parameters", Severity.WARNING, "Precision, scale and length make sense", """
                A decimal with more digits after the point than digits, a length of nothing or a missing parenthesis is refused
                by every database, but only when the table is made.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        physicalType: DECIMAL(2, 10)  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        physicalType: DECIMAL(10, 2)
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        PhysicalTypes types = PhysicalTypes.of(subject);
        for (PropertyPlace property : subject.properties()) {
            String physical = property.place().text("physicalType");
            String fault = physical == null ? null : fault(physical, types);
            if (fault != null) {
                report.add(property.place().at("physicalType"), "'%s' %s".formatted(physical, fault));
            }
        }
    }

    private static @Nullable String fault(String physical, PhysicalTypes types) {
        if (count(physical, '(') != count(physical, ')')) {
            return "opens or closes a parenthesis too many";
        }
        PhysicalType type = types.read(physical);
        Integer first = type.number(0);
        Integer second = type.number(1);
        boolean decimal = type.family().equals(Optional.of(TypeFamily.DECIMAL));
        boolean sized = decimal || type.family().equals(Optional.of(TypeFamily.TEXT));
        if (sized && first != null && first == 0) {
            return "has room for nothing; give it at least 1";
        }
        // Oracle takes a scale above the precision for numbers such as 0.0012.
        boolean oracle = type.base().equals("number");
        return decimal && !oracle && first != null && second != null && second > first
                ? "has %d digits after the point but only %d digits; precision comes first, then scale"
                        .formatted(second, first)
                : null;
    }

    private static int count(String text, char wanted) {
        int count = 0;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            count++;
        }
        return count;
    }
}
