/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.message.Spelling;
import java.util.List;

/** The required fields of an object are fields of it. */
final class OptionsRequiredUnknownRule extends LintRule {
    OptionsRequiredUnknownRule() {
        super("pacta.object.required", Severity.ERROR, "Required fields of an object exist", """
                The option required lists names of the object's own properties. A name that is not among them can never be
                there, so every value breaks the contract.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: address
                        logicalType: object
                        logicalTypeOptions:
                          required: [city, zip]  # <- here
                        properties:
                          - {name: city, logicalType: string}
                          - {name: postcode, logicalType: string}
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: address
                        logicalType: object
                        logicalTypeOptions:
                          required: [city, postcode]
                        properties:
                          - {name: city, logicalType: string}
                          - {name: postcode, logicalType: string}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            List<Value> requirements = property.options()
                    .map(options -> options.values("required"))
                    .orElse(List.of());
            List<Place> fields = requirements.isEmpty() ? List.of() : property.fields();
            if (fields.isEmpty()) {
                continue;
            }
            List<String> names =
                    fields.stream().map(field -> field.text("name", "")).toList();
            for (Value required : requirements) {
                String name = required.text();
                if (name != null && !names.contains(name)) {
                    report.add(
                            required.path(),
                            "'%s' has no property '%s'%s"
                                    .formatted(property.fullName(), name, Spelling.hint(name, names)));
                }
            }
        }
    }
}
