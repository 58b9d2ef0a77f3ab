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
import dev.pacta.contract.message.Severity;
import java.util.Locale;
import java.util.Set;

/** A column's name is no word of SQL's own. */
final class ReservedNameRule extends LintRule {
    ReservedNameRule() {
        super("pacta.name.reserved", Severity.INFO, "A column is not called like a word of SQL", """
                A column called order or select has to be put into quotes in every query, and a query that forgets them fails
                with a message that does not say why. The rule looks at contracts with an SQL server.
                """, """
                schema:
                  - name: purchases
                    properties:
                      - {name: order, logicalType: string}  # <- here
                """, """
                schema:
                  - name: purchases
                    properties:
                      - {name: order_id, logicalType: string}
                """);
    }

    private static final Set<String> NOT_SQL =
            Set.of("api", "azure", "kafka", "kinesis", "local", "pubsub", "s3", "sftp", "custom", "iceberg");

    /** Reserved by SQL:2016 and by nearly every database. */
    private static final Set<String> RESERVED = Set.of(
            "all",
            "and",
            "any",
            "as",
            "between",
            "both",
            "by",
            "case",
            "cast",
            "check",
            "column",
            "constraint",
            "create",
            "cross",
            "current_date",
            "current_time",
            "current_timestamp",
            "default",
            "delete",
            "distinct",
            "drop",
            "else",
            "end",
            "except",
            "exists",
            "false",
            "fetch",
            "for",
            "foreign",
            "from",
            "full",
            "grant",
            "group",
            "having",
            "in",
            "inner",
            "insert",
            "intersect",
            "into",
            "is",
            "join",
            "leading",
            "left",
            "like",
            "limit",
            "natural",
            "not",
            "null",
            "on",
            "or",
            "order",
            "outer",
            "primary",
            "references",
            "revoke",
            "right",
            "select",
            "set",
            "some",
            "table",
            "then",
            "to",
            "trailing",
            "true",
            "union",
            "unique",
            "update",
            "user",
            "using",
            "values",
            "when",
            "where",
            "with");

    @Override
    public void check(Subject subject, Report report) {
        boolean sql = subject.servers().stream().anyMatch(server -> !NOT_SQL.contains(server.text("type", "custom")));
        if (!sql) {
            return;
        }
        subject.objects().forEach(object -> check(object, report));
        for (PropertyPlace property : subject.properties()) {
            if (property.isColumn()) {
                check(property.place(), report);
            }
        }
    }

    private static void check(Place place, Report report) {
        String key = place.has("physicalName") ? "physicalName" : "name";
        String name = place.text(key, "");
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            report.add(
                    place.at(key),
                    "'%s' is a reserved word of SQL and has to be quoted in every query; choose another name"
                            .formatted(name));
        }
    }
}
