/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.List;
import java.util.Optional;

/** The bounds of dates and times are dates and times. */
final class BoundFormRule extends LintRule {
    BoundFormRule() {
        super("pacta.range.form", Severity.WARNING, "A bound of a date or time is one", """
                Bounds of dates and times are compared with the data after parsing, in the declared format or else in ISO 8601.
                A bound that cannot be parsed is skipped by one tool and refused by the next.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: placed_on
                        logicalType: date
                        logicalTypeOptions:
                          minimum: 01.01.2020  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: placed_on
                        logicalType: date
                        logicalTypeOptions:
                          minimum: "2020-01-01"
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            Optional<Place> options = property.options();
            if (options.isEmpty() || !Temporals.isTemporal(property.type())) {
                continue;
            }
            for (String key : List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")) {
                String bound = options.get().text(key);
                boolean flag = "true".equals(bound) || "false".equals(bound);
                if (bound != null
                        && !flag
                        && !Temporals.isOfForm(
                                bound, property.type(), options.get().text("format"))) {
                    report.add(
                            options.get().at(key),
                            "'%s' is no %s %s"
                                    .formatted(
                                            bound,
                                            property.type().text(),
                                            options.get().has("format")
                                                    ? "of the format "
                                                            + options.get().text("format")
                                                    : "of ISO 8601, such as " + Temporals.sample(property.type())));
                }
            }
        }
    }
}
