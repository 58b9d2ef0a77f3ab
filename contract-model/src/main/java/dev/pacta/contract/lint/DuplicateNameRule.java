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

/** Schema objects of one contract, and properties of one object, have different names. */
final class DuplicateNameRule implements LintRule {
    @Override
    public String id() {
        return "pacta.name.duplicate";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Contract contract, Report report) {
        Set<String> objects = new HashSet<>();
        for (int at = 0; at < contract.schema().size(); at++) {
            String name = contract.schema().get(at).name();
            if (!objects.add(name)) {
                report.add(
                        "/schema/%d/name".formatted(at), "the schema object '%s' is described twice".formatted(name));
            }
            differ(contract.schema().get(at).properties(), "/schema/%d/properties".formatted(at), report);
        }
        Walk.properties(
                contract, (object, property, path) -> differ(property.properties(), path + "/properties", report));
    }

    private static void differ(List<Property> properties, String path, Report report) {
        Set<String> names = new HashSet<>();
        for (int at = 0; at < properties.size(); at++) {
            String name = properties.get(at).name();
            if (!names.add(name)) {
                report.add("%s/%d/name".formatted(path, at), "the property '%s' is described twice".formatted(name));
            }
        }
    }
}
