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
import dev.pacta.contract.message.Fix;
import dev.pacta.contract.message.Severity;
import org.jspecify.annotations.Nullable;

/** The values of an enum have the logical type. */
final class EnumTypeRule extends LintRule {
    EnumTypeRule() {
        super("pacta.enum.type", Severity.ERROR, "Values of an enum have the type of the property", """
                A value of another type can never occur, and a value in quotes is text, not a number.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: rating
                        logicalType: integer
                        enum:
                          - {value: 1}
                          - {value: "2"}  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: rating
                        logicalType: integer
                        enum:
                          - {value: 1}
                          - {value: 2}
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            for (Value value : EnumValues.of(property.place())) {
                if (value.text() == null || ValueFault.ofKind(property, value.node()) == null) {
                    continue;
                }
                report.add(
                        value.path(),
                        "'%s' %s, as the values of '%s' are"
                                .formatted(
                                        value.text(), ValueFault.ofKind(property, value.node()), property.fullName()),
                        fix(subject, property, value));
            }
        }
    }

    private static @Nullable Fix fix(Subject subject, PropertyPlace property, Value value) {
        String text = String.valueOf(value.text());
        boolean literal = switch (property.type()) {
            case INTEGER -> text.matches("-?(0|[1-9][0-9]{0,17})");
            case NUMBER -> text.matches("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?");
            case BOOLEAN -> text.equals("true") || text.equals("false");
            case STRING, DATE, TIMESTAMP, TIME, OBJECT, ARRAY, MAP, VECTOR, UNSPECIFIED -> false;
        };
        return literal
                ? subject.fix(
                        "write %s without quotes".formatted(text), editor -> editor.replaceLiteral(value.path(), text))
                : null;
    }
}
