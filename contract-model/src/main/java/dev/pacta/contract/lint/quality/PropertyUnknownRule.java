/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.quality;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.lint.rule.Subject.QualityPlace;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.message.Spelling;
import java.util.List;
import java.util.Optional;

/** The properties that a rule names exist. */
final class PropertyUnknownRule extends LintRule {
    PropertyUnknownRule() {
        super("pacta.quality.property", Severity.ERROR, "Properties that a rule names exist", """
                A search for duplicates over a property that is not there cannot run.
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string}
                    quality:
                      - metric: duplicateValues
                        arguments:
                          properties: [order_no]  # <- here
                        mustBe: 0
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string}
                    quality:
                      - metric: duplicateValues
                        arguments:
                          properties: [order_id]
                        mustBe: 0
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (QualityPlace rule : subject.quality()) {
            Optional<Place> arguments = rule.place().object("arguments");
            if (arguments.isEmpty() || !"duplicateValues".equals(Measure.metric(rule.place()))) {
                continue;
            }
            List<String> names = rule.object().objects("properties").stream()
                    .map(property -> property.text("name", ""))
                    .toList();
            for (Value named : arguments.get().values("properties")) {
                String name = named.text();
                if (name != null && name.indexOf('.') < 0 && !names.contains(name)) {
                    report.add(
                            named.path(),
                            "'%s' has no property '%s'%s"
                                    .formatted(rule.object().text("name", ""), name, Spelling.hint(name, names)));
                }
            }
        }
    }
}
