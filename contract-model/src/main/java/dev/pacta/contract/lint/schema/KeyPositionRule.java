/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Quantity;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The properties of a primary or partition key have different positions. */
final class KeyPositionRule extends LintRule {
    private final KeyKind kind;

    KeyPositionRule(KeyKind kind) {
        super(
                kind.rules() + ".position",
                Severity.ERROR,
                "Each position of the %s is taken once".formatted(kind.words()),
                """
                The positions say in which order the properties make up the %s. With one position taken twice there is no order.
                """.formatted(kind.words()),
                kind.example("""
                        {name: order_id, logicalType: string, required: true, KEY: true, KEYPosition: 1}
                        {name: line, logicalType: integer, required: true, KEY: true, KEYPosition: 1}  # <- here
                        """),
                kind.example("""
                        {name: order_id, logicalType: string, required: true, KEY: true, KEYPosition: 1}
                        {name: line, logicalType: integer, required: true, KEY: true, KEYPosition: 2}
                        """));
        this.kind = kind;
    }

    @Override
    public void check(Subject subject, Report report) {
        subject.objects().forEach(object -> check(object.objects("properties"), report));
    }

    private void check(List<Place> properties, Report report) {
        Set<Quantity> positions = new HashSet<>();
        for (Place property : properties) {
            Quantity position = kind.position(property);
            if (property.flag(kind.flag()) && position != null && !positions.add(position)) {
                report.add(
                        property.at(kind.positionKey()),
                        "position %s of the %s is taken by another property; number them 1, 2 and so on"
                                .formatted(position, kind.words()));
            }
        }
    }
}
