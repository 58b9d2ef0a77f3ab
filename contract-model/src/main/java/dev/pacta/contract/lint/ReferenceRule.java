/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.Relationship;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.message.Severity;
import java.util.List;
import java.util.Optional;

/** A reference in the short form names an object and a property of this contract; other contracts are named in the long form. */
final class ReferenceRule implements LintRule {
    @Override
    public String id() {
        return "pacta.reference.missing";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Contract contract, Report report) {
        Walk.properties(contract, (object, property, path) -> check(contract, property.relationships(), path, report));
        for (int at = 0; at < contract.schema().size(); at++) {
            check(contract, contract.schema().get(at).relationships(), "/schema/" + at, report);
        }
    }

    private static void check(Contract contract, List<Relationship> relationships, String path, Report report) {
        for (int at = 0; at < relationships.size(); at++) {
            String where = "%s/relationships/%d".formatted(path, at);
            relationships.get(at).from().forEach(from -> check(contract, from, where + "/from", report));
            relationships.get(at).to().forEach(to -> check(contract, to, where + "/to", report));
        }
    }

    private static void check(Contract contract, String reference, String path, Report report) {
        if (reference.indexOf('/') >= 0 || reference.indexOf('#') >= 0) {
            return;
        }
        String[] steps = reference.split("\\.", -1);
        Optional<SchemaObject> object = contract.schemaObject(steps[0]);
        if (object.isEmpty()) {
            report.add(
                    path,
                    "'%s' names the schema object '%s', which this contract does not have"
                            .formatted(reference, steps[0]));
            return;
        }
        List<Property> properties = object.get().properties();
        for (int step = 1; step < steps.length; step++) {
            String name = steps[step];
            Optional<Property> next = properties.stream()
                    .filter(property -> property.name().equals(name))
                    .findFirst();
            if (next.isEmpty()) {
                report.add(
                        path,
                        "'%s' names the property '%s', which '%s' does not have"
                                .formatted(reference, name, steps[step - 1]));
                return;
            }
            properties = next.get().properties();
        }
    }
}
