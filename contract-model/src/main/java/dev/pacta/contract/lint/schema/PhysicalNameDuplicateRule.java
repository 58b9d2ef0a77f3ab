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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What lies in the data under one name is described once. */
final class PhysicalNameDuplicateRule extends LintRule {
    PhysicalNameDuplicateRule() {
        super("pacta.name.physical-duplicate", Severity.WARNING, "A physical name is used once", """
                The physical name is what the data is called where it lies. Two properties that claim the same column, or two
                schema objects that claim the same table, are checked and traced as one.
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, physicalName: ORD_ID, logicalType: string}
                      - {name: order_number, physicalName: ORD_ID, logicalType: string}  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, physicalName: ORD_ID, logicalType: string}
                      - {name: order_number, physicalName: ORD_NO, logicalType: string}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        differ(subject.objects(), report);
        subject.objects().forEach(object -> differ(object.objects("properties"), report));
        subject.properties().forEach(property -> differ(property.fields(), report));
    }

    private static void differ(List<Place> named, Report report) {
        Map<String, String> seen = new HashMap<>();
        for (Place place : named) {
            String physical = place.text("physicalName");
            String name = place.text("name", "");
            String other = physical == null ? null : seen.putIfAbsent(physical, name);
            if (other != null && !other.equals(name)) {
                report.add(
                        place.at("physicalName"),
                        "'%s' already claims the physical name '%s'; correct one of them".formatted(other, physical));
            }
        }
    }
}
