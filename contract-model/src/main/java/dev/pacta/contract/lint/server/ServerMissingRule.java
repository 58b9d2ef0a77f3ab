/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.server;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** A contract in force says where the data lies. */
final class ServerMissingRule extends LintRule {
    ServerMissingRule() {
        super("pacta.server.missing", Severity.INFO, "An active contract has a server", """
                Without a server nobody can find the data, checks have nothing to connect to, and lineage events cannot be
                matched with the contract.
                """, """
                servers: []  # <- here
                """, """
                servers:
                  - {server: warehouse, type: duckdb, environment: prod, database: /srv/shop/shop.duckdb, schema: raw}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        if (!subject.isActive() || !subject.servers().isEmpty()) {
            return;
        }
        String message = "the contract is active but names no server; say where the data lies";
        if (subject.root().has("servers")) {
            report.addAtKey("/servers", message);
        } else {
            report.add("", message);
        }
    }
}
