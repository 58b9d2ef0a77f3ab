/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.List;

/** Most of a table's properties are described. */
final class DescriptionSparseRule extends LintRule {
    DescriptionSparseRule() {
        super("pacta.description.sparse", Severity.INFO, "Most properties of an object are described", """
                A name is rarely enough to use a column rightly. The rule speaks once for a schema object of at least eight
                properties of which fewer than half have a description.
                """, """
                schema:
                  - name: orders  # <- here
                    properties:
                      - {name: order_id, logicalType: string, description: Stable key of the order.}
                      - {name: channel, logicalType: string}
                      - {name: amount, logicalType: number}
                      - {name: currency, logicalType: string}
                      - {name: placed_at, logicalType: timestamp}
                      - {name: paid_at, logicalType: timestamp}
                      - {name: shipped_at, logicalType: timestamp}
                      - {name: coupon, logicalType: string}
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string, description: Stable key of the order.}
                      - {name: channel, logicalType: string, description: Where the order came in.}
                      - {name: amount, logicalType: number, description: Total with tax.}
                      - {name: currency, logicalType: string, description: Three letters of ISO 4217.}
                      - {name: placed_at, logicalType: timestamp}
                      - {name: paid_at, logicalType: timestamp}
                      - {name: shipped_at, logicalType: timestamp}
                      - {name: coupon, logicalType: string}
                """);
    }

    private static final int FEWEST = 8;

    @Override
    public void check(Subject subject, Report report) {
        for (Place object : subject.objects()) {
            List<Place> properties = object.objects("properties");
            long described = properties.stream()
                    .filter(property -> property.has("description") || property.has("businessName"))
                    .count();
            if (properties.size() >= FEWEST && described * 2 < properties.size()) {
                report.add(
                        object.at("name"),
                        "%d of %d properties of '%s' are described; say at least what the unclear ones mean"
                                .formatted(described, properties.size(), object.text("name", "")));
            }
        }
    }
}
