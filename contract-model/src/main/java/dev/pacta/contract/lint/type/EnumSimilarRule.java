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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The values of an enum differ by more than case and blanks. */
final class EnumSimilarRule extends LintRule {
    EnumSimilarRule() {
        super("pacta.enum.similar", Severity.INFO, "Values of an enum differ by more than case", """
                Two spellings of one value in a closed list are usually an accident in the source, and every consumer has to
                treat both alike.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: state
                        logicalType: string
                        enum:
                          - {value: open}
                          - {value: Open}  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: state
                        logicalType: string
                        enum:
                          - {value: open}
                          - {value: paid}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            Map<String, String> seen = new HashMap<>();
            for (Value value : EnumValues.of(property.place())) {
                String text = value.text();
                String other =
                        text == null ? null : seen.putIfAbsent(text.strip().toLowerCase(Locale.ROOT), text);
                if (other != null && !other.equals(text)) {
                    report.add(
                            value.path(),
                            "'%s' and '%s' differ only in case or blanks; keep one".formatted(text, other));
                }
            }
        }
    }
}
