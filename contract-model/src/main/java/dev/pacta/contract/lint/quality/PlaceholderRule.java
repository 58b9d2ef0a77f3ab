/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.quality;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.lint.rule.Subject.QualityPlace;
import dev.pacta.contract.message.Fix;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.message.Spelling;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The placeholders of a query are known. */
final class PlaceholderRule extends LintRule {
    PlaceholderRule() {
        super("pacta.quality.placeholder", Severity.WARNING, "Placeholders of a query are known", """
                Whoever runs the query replaces {object} and {property} and a few names for where the data lies. Anything else
                in braces reaches the database as it is, and the query fails.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - type: sql
                            query: SELECT count(*) FROM {object} WHERE {proprty} < 0  # <- here
                            mustBe: 0
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - type: sql
                            query: SELECT count(*) FROM {object} WHERE {property} < 0
                            mustBe: 0
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\{)\\{([A-Za-z_]+)}(?!})");
    private static final Set<String> KNOWN = Set.of(
            "object",
            "property",
            "table",
            "column",
            "model",
            "field",
            "dataset",
            "project",
            "catalog",
            "database",
            "schema");

    @Override
    public void check(Subject subject, Report report) {
        for (QualityPlace rule : subject.quality()) {
            String query = rule.place().text("query");
            if (query == null) {
                continue;
            }
            Matcher placeholder = PLACEHOLDER.matcher(query);
            while (placeholder.find()) {
                if (!KNOWN.contains(placeholder.group(1))) {
                    report(rule.place().at("query"), query, placeholder, subject, report);
                    break;
                }
            }
        }
    }

    private static void report(String path, String query, Matcher placeholder, Subject subject, Report report) {
        String name = placeholder.group(1);
        Optional<String> near = Spelling.near(name, KNOWN);
        Fix fix = near.map(known -> subject.fix(
                        "write {%s}".formatted(known),
                        editor -> editor.replaceText(
                                path,
                                query.substring(0, placeholder.start(1))
                                        + known
                                        + query.substring(placeholder.end(1)))))
                .orElse(null);
        report.add(
                path,
                "the placeholder {%s} is not known%s; known are {object}, {property} and names of the server's settings"
                        .formatted(
                                name, near.map("; did you mean {%s}"::formatted).orElse("")),
                fix);
    }
}
