/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.quality;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.lint.rule.Subject.QualityPlace;
import dev.pacta.contract.message.Severity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A query reads. */
final class QueryWritesRule extends LintRule {
    QueryWritesRule() {
        super("pacta.quality.query-writes", Severity.ERROR, "A query of a rule only reads", """
                Checks run unattended, often with rights to write. A query that inserts, updates, deletes or changes tables does
                so on every run.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - type: sql
                            query: DELETE FROM {object} WHERE {property} < 0  # <- here
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

    /** Made when the first query comes; most contracts have none. */
    private static final class Sql {
        private static final Pattern NOISE =
                Pattern.compile("'[^']*'|\"[^\"]*\"|`[^`]*`|--[^\\r\\n]*|/\\*(?s:.*?)\\*/");
        private static final Pattern WRITES = Pattern.compile(
                "\\b(insert\\s+into|update\\s+\\S+\\s+set|delete\\s+from|merge\\s+into|truncate\\s+(?:table\\s+)?\\w"
                        + "|(?:drop|create|alter)\\s+(?:or\\s+replace\\s+)?(?:table|view|schema|database|index|user|role)"
                        + "|grant\\s+\\w+\\s+(?:on|to)|revoke\\s+\\w+\\s+(?:on|from)|into\\s+outfile)\\b",
                Pattern.CASE_INSENSITIVE);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (QualityPlace rule : subject.quality()) {
            String query = rule.place().text("query");
            Matcher writes = query == null
                    ? null
                    : Sql.WRITES.matcher(Sql.NOISE.matcher(query).replaceAll(" "));
            if (writes != null && writes.find()) {
                report.add(
                        rule.place().at("query"),
                        "the query changes data or tables ('%s'); a rule may only read, so begin it with SELECT"
                                .formatted(writes.group(1).replaceAll("\\s+", " ")));
            }
        }
    }
}
