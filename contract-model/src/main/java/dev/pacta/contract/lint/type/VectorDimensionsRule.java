/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Quantity;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** A vector has as many numbers as its column. */
final class VectorDimensionsRule extends LintRule {
    VectorDimensionsRule() {
        super("pacta.type.dimensions", Severity.WARNING, "A vector has the dimensions of its column", """
                Vectors of different length cannot be compared, and a column with a fixed dimension refuses every other one.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: embedding
                        logicalType: vector
                        physicalType: vector(768)
                        logicalTypeOptions:
                          dimensions: 384  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: embedding
                        logicalType: vector
                        physicalType: vector(768)
                        logicalTypeOptions:
                          dimensions: 768
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            String physical = property.place().text("physicalType");
            if (physical == null
                    || property.type() != LogicalType.VECTOR
                    || property.options().isEmpty()) {
                continue;
            }
            PhysicalType type = PhysicalTypes.of(subject).read(physical);
            Integer size = type.number(type.parameters().size() - 1);
            Quantity dimensions = property.options().get().number("dimensions");
            if (size != null && dimensions != null && dimensions.compareTo(size) != 0) {
                report.add(
                        property.options().get().at("dimensions"),
                        "the vector has %s dimensions, but %s has %d".formatted(dimensions, physical, size));
            }
        }
    }
}
