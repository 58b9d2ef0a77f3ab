/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** An object says what is in it. */
final class ObjectEmptyRule extends LintRule {
    ObjectEmptyRule() {
        super("pacta.object.empty", Severity.WARNING, "An object has properties", """
                An object without properties is a name without content; any record satisfies it.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: address
                        logicalType: object  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: address
                        logicalType: object
                        properties:
                          - {name: city, logicalType: string}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Place object : subject.objects()) {
            if (object.objects("properties").isEmpty()) {
                report.add(
                        object.at("name"),
                        "the schema object '" + object.text("name", "")
                                + "' has no properties; list its columns or fields");
            }
        }
        for (PropertyPlace property : subject.properties()) {
            if (property.type() == LogicalType.OBJECT && property.fields().isEmpty()) {
                report.add(
                        property.place().at("logicalType"),
                        "the object '" + property.fullName()
                                + "' has no properties; list its fields, or use the type map for free keys");
            }
        }
    }
}
