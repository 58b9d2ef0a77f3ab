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
import dev.pacta.contract.message.Fix;
import dev.pacta.contract.message.Severity;

/** What identifies a row is there in every row. */
final class KeyNotRequiredRule extends LintRule {
    KeyNotRequiredRule() {
        super("pacta.key.required", Severity.INFO, "A primary key is required", """
                A primary key identifies each row, so it has a value in each row. Without required the contract says that it may
                be null, and validators and generated tables let null through.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: order_id
                        logicalType: string
                        primaryKey: true  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: order_id
                        logicalType: string
                        primaryKey: true
                        required: true
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
            if (!place.flag("primaryKey") || place.flag("required")) {
                continue;
            }
            Fix fix = subject.fix(
                    "add required: true",
                    editor -> place.node().get("required").isPresent()
                            ? editor.replaceLiteral(place.at("required"), "true")
                            : editor.insertAfter(place.at("primaryKey"), "required", "true"));
            report.addAtKey(
                    place.at("primaryKey"),
                    "'" + property.fullName() + "' is a primary key but may be null; add required: true",
                    fix);
        }
    }
}
