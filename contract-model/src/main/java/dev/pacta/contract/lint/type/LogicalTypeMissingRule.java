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
import dev.pacta.contract.message.Fix;
import dev.pacta.contract.message.Severity;
import java.util.Optional;

/** A property has a logical type. */
final class LogicalTypeMissingRule extends LintRule {
    LogicalTypeMissingRule() {
        super("pacta.type.logical", Severity.INFO, "A property has a logical type", """
                The physical type belongs to one system; the logical type is what all systems understand, and only it can have
                options such as a maximum or a pattern.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: order_id
                        physicalType: VARCHAR(20)  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: order_id
                        physicalType: VARCHAR(20)
                        logicalType: string
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            Place place = property.place();
            String physical = place.text("physicalType");
            if (physical == null || place.has("logicalType")) {
                continue;
            }
            Optional<String> logical = PhysicalTypes.of(subject)
                    .read(physical)
                    .family()
                    .map(family -> family.usual(subject.version()).text());
            boolean given = place.node().get("logicalType").isPresent();
            Fix fix = logical.isEmpty() || given
                    ? null
                    : subject.fix(
                            "add logicalType: " + logical.get(),
                            editor -> editor.insertAfter(place.at("physicalType"), "logicalType", logical.get()));
            report.add(
                    place.at("physicalType"),
                    "'%s' has no logicalType%s"
                            .formatted(
                                    property.fullName(),
                                    logical.map("; add '%s'"::formatted).orElse("; add one")),
                    fix);
        }
    }
}
