/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.Optional;

/** The physical type can hold the logical type. */
final class PhysicalMismatchRule extends LintRule {
    PhysicalMismatchRule() {
        super("pacta.type.physical", Severity.WARNING, "Physical and logical type agree", """
                The logical type says what a value means, the physical type how it is stored. Where they contradict, checks,
                generated tables and readers each believe another one. Types of unknown name are left alone.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: quantity
                        logicalType: integer
                        physicalType: VARCHAR(10)  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: quantity
                        logicalType: integer
                        physicalType: BIGINT
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        PhysicalTypes types = PhysicalTypes.of(subject);
        for (PropertyPlace property : subject.properties()) {
            String physical = property.place().text("physicalType");
            Optional<TypeFamily> family =
                    physical == null ? Optional.empty() : types.read(physical).family();
            if (family.isEmpty()) {
                continue;
            }
            LogicalType type = property.type();
            if (!family.get().holds(type) && type != family.get().usual(subject.version())) {
                report.add(
                        property.place().at("physicalType"),
                        "'%s' is %s but is stored as %s, which holds %s; correct one of them"
                                .formatted(
                                        property.fullName(),
                                        type.text(),
                                        physical,
                                        family.get().usual(subject.version()).text()));
            } else if (type == LogicalType.INTEGER && hasFraction(types.read(String.valueOf(physical)))) {
                report.add(
                        property.place().at("physicalType"),
                        "'%s' is integer but %s has digits after the point; use a scale of 0 or logicalType number"
                                .formatted(property.fullName(), physical));
            }
        }
    }

    private static boolean hasFraction(PhysicalType type) {
        Integer scale = type.number(1);
        return type.family().equals(Optional.of(TypeFamily.DECIMAL)) && scale != null && scale > 0;
    }
}
