/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.message.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The properties of a primary key have different positions. */
final class PrimaryKeyRule implements LintRule {
    @Override
    public String id() {
        return "pacta.key.position";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Contract contract, Report report) {
        for (int at = 0; at < contract.schema().size(); at++) {
            check(contract.schema().get(at).properties(), "/schema/%d/properties".formatted(at), report);
        }
    }

    private static void check(List<Property> properties, String path, Report report) {
        Set<Integer> positions = new HashSet<>();
        for (int at = 0; at < properties.size(); at++) {
            Property property = properties.get(at);
            if (property.primaryKey()
                    && property.primaryKeyPosition() >= 0
                    && !positions.add(property.primaryKeyPosition())) {
                report.add(
                        "%s/%d/primaryKeyPosition".formatted(path, at),
                        "position %d of the primary key is taken by another property"
                                .formatted(property.primaryKeyPosition()));
            }
        }
    }
}
