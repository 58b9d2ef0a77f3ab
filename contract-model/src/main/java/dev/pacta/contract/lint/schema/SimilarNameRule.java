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
import java.util.Locale;
import java.util.Map;

/** Names within one object differ by more than upper and lower case. */
final class SimilarNameRule extends LintRule {
    SimilarNameRule() {
        super("pacta.name.similar", Severity.WARNING, "Names differ by more than upper and lower case", """
                Many databases and file readers fold the case of names. Two properties that differ only in case then become one,
                and one of them overwrites the other.
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: orderId, logicalType: string}
                      - {name: OrderID, logicalType: string}  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: orderId, logicalType: string}
                      - {name: externalOrderId, logicalType: string}
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
            String name = place.text("name");
            String other = name == null ? null : seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (other != null && !other.equals(name)) {
                report.add(
                        place.at("name"),
                        "'%s' differs from '%s' only in upper and lower case; rename one of them"
                                .formatted(name, other));
            }
        }
    }
}
