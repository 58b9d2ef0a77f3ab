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
import java.util.List;
import java.util.regex.Pattern;

/** The server of a contract in force is a real one. */
final class PlaceholderHostRule extends LintRule {
    PlaceholderHostRule() {
        super(
                "pacta.server.placeholder",
                Severity.WARNING,
                "A server of an active contract is no placeholder",
                """
                Example hosts and words such as TODO are left over from a template. Whoever connects by such a contract reaches
                nothing.
                """,
                """
                servers:
                  - {server: warehouse, type: mysql, environment: prod, host: changeme, port: 3306, database: shop}  # <- here
                """,
                """
                servers:
                  - {server: warehouse, type: mysql, environment: prod, host: db.shop.lan, port: 3306, database: shop}
                """);
    }

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)(change.?me|to.?do|tbd|fix.?me|x{3,}|your[-_. ].*|my-?(host|bucket|account|project)|<[^>]*>|dummy|placeholder|foo|bar)"
                    + "|([a-z0-9]+://)?([^/]*\\.)?example\\.(com|org|net)([:/].*)?");

    @Override
    public void check(Subject subject, Report report) {
        if (!subject.isActive()) {
            return;
        }
        for (Place server : subject.servers()) {
            for (String key :
                    List.of("host", "location", "account", "project", "endpointUrl", "catalogUrl", "database")) {
                String value = server.text(key, "");
                if (PLACEHOLDER.matcher(value).matches()) {
                    report.add(
                            server.at(key),
                            "'%s' is a placeholder, but the contract is active; write the real one".formatted(value));
                }
            }
        }
    }
}
