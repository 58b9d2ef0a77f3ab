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
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The positions of a key are 1, 2 and so on, and all of its properties have one or none has. */
final class KeyGapRule extends LintRule {
    private final KeyKind kind;

    KeyGapRule(KeyKind kind) {
        super(
                kind.rules() + ".gap",
                Severity.WARNING,
                "Positions of the %s have no gap".formatted(kind.words()),
                """
                The standard numbers the properties of the %s from 1. A gap means that a property was forgotten or that the
                numbering starts at 0; a property without a position has no place in the order.
                """.formatted(kind.words()),
                kind.example("""
                        {name: order_id, logicalType: string, required: true, KEY: true, KEYPosition: 1}
                        {name: line, logicalType: integer, required: true, KEY: true, KEYPosition: 3}  # <- here
                        """),
                kind.example("""
                        {name: order_id, logicalType: string, required: true, KEY: true, KEYPosition: 1}
                        {name: line, logicalType: integer, required: true, KEY: true, KEYPosition: 2}
                        """));
        this.kind = kind;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Place object : subject.objects()) {
            List<Place> key = new ArrayList<>();
            for (Place property : object.objects("properties")) {
                if (property.flag(kind.flag())) {
                    key.add(property);
                }
            }
            check(key, report);
        }
    }

    private void check(List<Place> key, Report report) {
        TreeSet<Quantity> taken = new TreeSet<>();
        List<Place> without = new ArrayList<>();
        for (Place property : key) {
            Quantity position = kind.position(property);
            if (position == null) {
                without.add(property);
            } else {
                taken.add(position);
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        for (Place property : without) {
            report.addAtKey(
                    property.at(kind.flag()),
                    "the other properties of the %s have a position, this one has none; add %s"
                            .formatted(kind.words(), kind.positionKey()));
        }
        for (Place property : key) {
            Quantity position = kind.position(property);
            if (position != null && isBehindGap(position, taken)) {
                report.add(
                        property.at(kind.positionKey()),
                        "position %s of the %s comes after a gap; number from 1 without gaps"
                                .formatted(position, kind.words()));
            }
        }
    }

    /** The smallest position is 1, every other one follows its neighbour. */
    private static boolean isBehindGap(Quantity position, TreeSet<Quantity> taken) {
        Quantity before = taken.lower(position);
        return before == null ? position.compareTo(1) != 0 : !before.isFollowedBy(position);
    }
}
