/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.server;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A contract in force says where its data lies in production. */
final class ProductionMissingRule extends LintRule {
    ProductionMissingRule() {
        super("pacta.server.production", Severity.INFO, "An active contract has a server in production", """
                Where servers name their environments and none is production, consumers connect to test data or guess.
                """, """
                servers:  # <- here
                  - {server: warehouse, type: duckdb, environment: test, database: /srv/shop/shop.duckdb, schema: raw}
                """, """
                servers:
                  - {server: warehouse, type: duckdb, environment: prod, database: /srv/shop/shop.duckdb, schema: raw}
                """);
    }

    private static final Set<String> PRODUCTION = Set.of("prod", "production", "prd", "live");

    @Override
    public void check(Subject subject, Report report) {
        List<String> environments = subject.servers().stream()
                .map(server -> server.text("environment", "").toLowerCase(Locale.ROOT))
                .toList();
        boolean allNamed = !environments.isEmpty() && environments.stream().noneMatch(String::isBlank);
        if (subject.isActive() && allNamed && environments.stream().noneMatch(PRODUCTION::contains)) {
            report.addAtKey(
                    "/servers",
                    "no server is of the environment prod, only %s; add the one that consumers use"
                            .formatted(String.join(", ", new TreeSet<>(environments))));
        }
    }
}
