/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Quantity;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The column has room for the longest text. */
final class LengthMismatchRule extends LintRule {
    LengthMismatchRule() {
        super("pacta.type.length", Severity.WARNING, "The column has room for the longest text", """
                When maxLength allows more characters than the column holds, texts that the contract allows are cut off or
                refused on loading.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: comment
                        logicalType: string
                        physicalType: VARCHAR(50)
                        logicalTypeOptions:
                          maxLength: 200  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: comment
                        logicalType: string
                        physicalType: VARCHAR(200)
                        logicalTypeOptions:
                          maxLength: 200
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        PhysicalTypes types = PhysicalTypes.of(subject);
        for (PropertyPlace property : subject.properties()) {
            String physical = property.place().text("physicalType");
            PhysicalType type = physical == null ? null : types.read(physical);
            Integer room = type == null || !type.family().equals(Optional.of(TypeFamily.TEXT)) ? null : type.number(0);
            if (room == null) {
                continue;
            }
            property.options().ifPresent(options -> check(options, physical, room, report));
        }
    }

    private static void check(Place options, @Nullable String physical, int room, Report report) {
        for (String key : List.of("minLength", "maxLength")) {
            Quantity length = options.number(key);
            if (length != null && length.compareTo(room) > 0) {
                report.add(
                        options.at(key),
                        "%s is %s, but %s has room for %d characters".formatted(key, length, physical, room));
            }
        }
    }
}
