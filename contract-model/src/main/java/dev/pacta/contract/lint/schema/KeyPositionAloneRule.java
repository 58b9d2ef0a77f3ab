/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** Only what is part of a key has a position in it. */
final class KeyPositionAloneRule extends LintRule {
    private final KeyKind kind;

    KeyPositionAloneRule(KeyKind kind) {
        super(
                kind.rules() + ".alone",
                Severity.WARNING,
                "Only a property of the %s has a position in it".formatted(kind.words()),
                """
                A position without %s: true counts for nothing. Either the property belongs to the %s or the position is a
                leftover.
                """.formatted(kind.flag(), kind.words()),
                kind.example("""
                        {name: order_id, logicalType: string, required: true, KEY: true, KEYPosition: 1}
                        {name: line, logicalType: integer, required: true, KEYPosition: 2}  # <- here
                        """),
                kind.example("""
                        {name: order_id, logicalType: string, required: true, KEY: true, KEYPosition: 1}
                        {name: line, logicalType: integer, required: true, KEY: true, KEYPosition: 2}
                        """));
        this.kind = kind;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            if (!property.place().flag(kind.flag()) && kind.position(property.place()) != null) {
                report.addAtKey(
                        property.place().at(kind.positionKey()),
                        "'%s' has a position in the %s but is no part of it; add %s: true or drop the position"
                                .formatted(property.fullName(), kind.words(), kind.flag()));
            }
        }
    }
}
