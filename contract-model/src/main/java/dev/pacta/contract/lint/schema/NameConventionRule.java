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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The properties of one object follow one convention. */
final class NameConventionRule extends LintRule {
    NameConventionRule() {
        super("pacta.name.convention", Severity.INFO, "Names of one object follow one convention", """
                Where nearly all properties are written snake_case or nearly all camelCase, the odd one out is usually a slip,
                and readers who write queries by heart stumble over it. The rule speaks when at least five names follow one
                convention and at most one in five does not.
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string}
                      - {name: customer_id, logicalType: string}
                      - {name: placed_at, logicalType: timestamp}
                      - {name: paid_at, logicalType: timestamp}
                      - {name: unit_price, logicalType: number}
                      - {name: lineCount, logicalType: integer}  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string}
                      - {name: customer_id, logicalType: string}
                      - {name: placed_at, logicalType: timestamp}
                      - {name: paid_at, logicalType: timestamp}
                      - {name: unit_price, logicalType: number}
                      - {name: line_count, logicalType: integer}
                """);
    }

    private static final int FEWEST = 5;
    private static final Pattern SNAKE = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)+");
    private static final Pattern CAMEL = Pattern.compile("[a-z]+[a-z0-9]*([A-Z][a-z0-9]*)+");

    @Override
    public void check(Subject subject, Report report) {
        for (Place object : subject.objects()) {
            List<Place> properties = object.objects("properties");
            if (properties.size() < FEWEST) {
                continue;
            }
            List<Place> snake = new ArrayList<>();
            List<Place> camel = new ArrayList<>();
            for (Place property : properties) {
                String name = property.text("name", "");
                // A convention shows only where words meet; most names are one word and need no pattern.
                if (name.indexOf('_') >= 0) {
                    addIf(SNAKE.matcher(name).matches(), property, snake);
                } else if (!name.equals(name.toLowerCase(Locale.ROOT))) {
                    addIf(CAMEL.matcher(name).matches(), property, camel);
                }
            }
            report(camel, snake, "snake_case", report);
            report(snake, camel, "camelCase", report);
        }
    }

    private static void report(List<Place> odd, List<Place> usual, String convention, Report report) {
        if (usual.size() < FEWEST || odd.size() * 4 > usual.size()) {
            return;
        }
        for (Place place : odd) {
            report.add(
                    place.at("name"),
                    "'%s' is not %s, as the other %d names are; rename it while nobody uses it"
                            .formatted(place.text("name"), convention, usual.size()));
        }
    }

    private static void addIf(boolean follows, Place property, List<Place> followers) {
        if (follows) {
            followers.add(property);
        }
    }
}
