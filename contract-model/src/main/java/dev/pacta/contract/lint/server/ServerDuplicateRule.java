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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A server's name is used once. */
final class ServerDuplicateRule extends LintRule {
    ServerDuplicateRule() {
        super("pacta.server.duplicate", Severity.ERROR, "A server's name is used once", """
                The name of a server is how commands and settings choose where to look. Of two servers with one name only one is
                ever reached.
                """, """
                servers:
                  - {server: warehouse, type: duckdb, environment: prod, database: /srv/shop/shop.duckdb, schema: raw}
                  - {server: warehouse, type: s3, environment: prod, location: s3://shop/orders, format: parquet}  # <- here
                """, """
                servers:
                  - {server: warehouse, type: duckdb, environment: prod, database: /srv/shop/shop.duckdb, schema: raw}
                  - {server: lake, type: s3, environment: prod, location: s3://shop/orders, format: parquet}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        Set<List<String>> seen = new HashSet<>();
        for (Place server : subject.servers()) {
            String name = server.text("server", "");
            if (!seen.add(List.of(name, server.text("environment", "")))) {
                report.add(
                        server.at("server"),
                        "a server '%s' is described already for the same environment; give this one its own name"
                                .formatted(name));
            }
        }
    }
}
