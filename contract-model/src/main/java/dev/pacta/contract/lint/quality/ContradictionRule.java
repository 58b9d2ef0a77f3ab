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
import java.util.List;
import java.util.Optional;

/** A rule of quality does not contradict the schema. */
final class ContradictionRule extends LintRule {
    ContradictionRule() {
        super(
                "pacta.quality.contradiction",
                Severity.WARNING,
                "A quality rule does not contradict the schema",
                """
                Data that keeps the schema breaks the rule, or the other way round, so one of the two always fails.
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - name: state
                        logicalType: string
                        enum: [{value: open}, {value: paid}]
                        quality:
                          - metric: invalidValues
                            arguments: {validValues: [open, shipped]}  # <- here
                            mustBe: 0
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - name: state
                        logicalType: string
                        enum: [{value: open}, {value: paid}]
                        quality:
                          - metric: invalidValues
                            arguments: {validValues: [open, paid]}
                            mustBe: 0
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (QualityPlace rule : subject.quality()) {
            if (rule.property() != null) {
                Place property = rule.property().place();
                Measure.of(rule.place()).ifPresent(measure -> check(measure, property, report));
            }
        }
    }

    private static void check(Measure measure, Place property, Report report) {
        if (measure.demandsSome() && property.flag("required") && "nullValues".equals(measure.metric())) {
            report.add(
                    measure.operatorPath(), "the property is required, so there are never nulls as this rule demands");
        }
        if (measure.demandsSome() && property.flag("unique") && "duplicateValues".equals(measure.metric())) {
            report.add(
                    measure.operatorPath(),
                    "the property is unique, so there are never duplicates as this rule demands");
        }
        List<String> listed = property.objects("enum").stream()
                .map(value -> value.text("value", ""))
                .toList();
        Optional<Place> arguments = measure.place().object("arguments");
        if (listed.isEmpty() || arguments.isEmpty() || !measure.demandsNone()) {
            return;
        }
        for (Value valid : arguments.get().values("validValues")) {
            String text = valid.text();
            if (text != null && !listed.contains(text)) {
                report.add(
                        valid.path(),
                        "'%s' is valid here but not in the property's enum; make the two lists equal".formatted(text));
                return;
            }
        }
    }
}
