/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.List;
import java.util.regex.Pattern;

/** A stable id is one for every version of the standard. */
final class IdPortableRule extends LintRule {
    IdPortableRule() {
        super(
                "pacta.id.portable",
                Severity.INFO,
                "A stable id is made of letters, digits, underscore and hyphen",
                """
                Version 3.1 of the standard takes only these signs in ids, later versions take more. Other tools may refuse the
                wider form, and references by id allow only the narrow one.
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - {id: "order:id", name: order_id, logicalType: string}  # <- here
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - {id: order_id, name: order_id, logicalType: string}
                """);
    }

    private static final Pattern NARROW = Pattern.compile("[A-Za-z0-9_-]*");

    @Override
    public void check(Subject subject, Report report) {
        subject.objects().forEach(object -> check(object, report));
        subject.properties().forEach(property -> check(property.place(), report));
        subject.quality().forEach(rule -> check(rule.place(), report));
        for (String list : List.of("servers", "slaProperties", "support", "roles")) {
            subject.root().objects(list).forEach(place -> check(place, report));
        }
    }

    private static void check(Place place, Report report) {
        String id = place.text("id", "");
        if (!NARROW.matcher(id).matches()) {
            report.add(
                    place.at("id"),
                    "'%s' is no id for version 3.1 and for references; use letters, digits, underscore and hyphen"
                            .formatted(id));
        }
    }
}
