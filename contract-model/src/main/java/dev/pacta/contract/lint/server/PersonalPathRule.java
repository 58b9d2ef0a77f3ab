/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.server;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.Set;
import java.util.regex.Pattern;

/** The data of a contract in force does not lie in somebody's home. */
final class PersonalPathRule extends LintRule {
    PersonalPathRule() {
        super(
                "pacta.server.local-path",
                Severity.WARNING,
                "Data of an active contract lies where others can reach it",
                """
                A path relative to somebody's working folder, in a home or a temporary folder exists on one machine only, or
                until it is tidied up.
                """,
                """
                servers:
                  - {server: files, type: local, environment: prod, path: ./data/orders.csv, format: csv}  # <- here
                """,
                """
                servers:
                  - {server: files, type: local, environment: prod, path: /srv/shop/orders.csv, format: csv}
                """);
    }

    private static final Pattern PERSONAL = Pattern.compile(
            "(?i)(\\.{1,2}[/\\\\].*|~.*|/(home|users|tmp|var/tmp|root)/.*|[a-z]:\\\\users\\\\.*|file:///?(home|users|tmp)/.*)");

    @Override
    public void check(Subject subject, Report report) {
        if (!subject.isActive()) {
            return;
        }
        for (Place server : subject.servers()) {
            String key = server.has("path") ? "path" : "database";
            boolean file = Set.of("local", "duckdb", "custom").contains(server.text("type", ""));
            if (file && PERSONAL.matcher(server.text(key, "")).matches()) {
                report.add(
                        server.at(key),
                        "'%s' lies on one person's machine; name a place that consumers can reach"
                                .formatted(server.text(key)));
            }
        }
    }
}
