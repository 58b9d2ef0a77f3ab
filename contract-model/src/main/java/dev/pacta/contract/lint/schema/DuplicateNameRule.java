/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Schema objects of one contract, and properties of one object, have different names. */
final class DuplicateNameRule extends LintRule {
    DuplicateNameRule() {
        super("pacta.name.duplicate", Severity.ERROR, "Names within one object differ", """
                A name leads to one schema object or one property. When two have the same name, references, checks and the
                comparison of versions reach only one of them, and nobody can say which.
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string}
                      - {name: order_id, logicalType: integer}  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string}
                      - {name: line, logicalType: integer}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        differ(subject.objects(), "schema object", report);
        subject.objects().forEach(object -> differ(object.objects("properties"), "property", report));
        for (PropertyPlace property : subject.properties()) {
            differ(property.fields(), "property", report);
        }
    }

    private static void differ(List<Place> named, String kind, Report report) {
        Set<String> names = new HashSet<>();
        for (Place place : named) {
            String name = place.text("name");
            if (name != null && !names.add(name)) {
                report.add(
                        place.at("name"),
                        "the %s '%s' is described twice; give one of them another name or drop it"
                                .formatted(kind, name));
            }
        }
    }
}
