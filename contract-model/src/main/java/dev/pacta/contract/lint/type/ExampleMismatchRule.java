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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The examples of a property satisfy what the property says of itself. */
final class ExampleMismatchRule extends LintRule {
    ExampleMismatchRule() {
        super("pacta.example.mismatch", Severity.WARNING, "An example satisfies its own property", """
                Readers trust an example more than a rule. When the two disagree, one of them is wrong, and a generated test fails.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: quantity
                        logicalType: integer
                        logicalTypeOptions: {minimum: 1, maximum: 99}
                        examples:
                          - 5
                          - 100  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: quantity
                        logicalType: integer
                        logicalTypeOptions: {minimum: 1, maximum: 99}
                        examples:
                          - 5
                          - 99
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            if (property.place().values("examples").isEmpty()) {
                continue;
            }
            Set<String> allowed = EnumValues.texts(property.place());
            for (Value example : property.place().values("examples")) {
                String fault = allowed.isEmpty() ? ValueFault.of(property, example.node()) : outside(allowed, example);
                if (fault != null) {
                    report.add(example.path(), "this example of '%s' %s".formatted(property.name(), fault));
                }
            }
        }
    }

    private static @Nullable String outside(Set<String> allowed, Value example) {
        String text = example.text();
        return text == null || allowed.contains(text) ? null : "is none of the values in its enum";
    }
}
