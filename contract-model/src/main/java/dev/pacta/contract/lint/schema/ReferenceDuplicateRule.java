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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A foreign key is declared once. */
final class ReferenceDuplicateRule extends LintRule {
    ReferenceDuplicateRule() {
        super("pacta.reference.duplicate", Severity.INFO, "A reference is declared once", """
                The same foreign key at the property and again at the object has to be kept in step by hand, and one of them
                will be forgotten.
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string, unique: true, required: true}
                  - name: payments
                    properties:
                      - name: order_id
                        logicalType: string
                        relationships:
                          - to: orders.order_id  # <- here
                    relationships:
                      - from: payments.order_id
                        to: orders.order_id
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string, unique: true, required: true}
                  - name: payments
                    properties:
                      - name: order_id
                        logicalType: string
                        relationships:
                          - to: orders.order_id
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        Targets targets = Targets.of(subject);
        Set<String> seen = new HashSet<>();
        for (Link link : Link.all(subject)) {
            List<@Nullable PropertyPlace> ends = new ArrayList<>(link.sources(targets));
            ends.addAll(link.goals(targets));
            if (ends.stream().anyMatch(Objects::isNull)) {
                continue;
            }
            String key = ends.stream()
                    .flatMap(Stream::ofNullable)
                    .map(PropertyPlace::path)
                    .collect(Collectors.joining(" "));
            if (!seen.add(key)) {
                report.add(link.place().at("to"), "this reference is declared a second time; keep one of them");
            }
        }
    }
}
