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
import dev.pacta.contract.message.Spelling;
import java.util.List;

/** The roles of a server are among those of the contract. */
final class ServerRoleRule extends LintRule {
    ServerRoleRule() {
        super("pacta.server.role", Severity.INFO, "A role of a server is described by the contract", """
                The contract's own list says who approves a role and what it allows. A role that only a server names is asked
                for and nobody knows by whom it is granted.
                """, """
                servers:
                  - server: warehouse
                    type: duckdb
                    environment: prod
                    database: /srv/shop/shop.duckdb
                    schema: raw
                    roles:
                      - role: order_redaer  # <- here
                roles:
                  - {role: order_reader, access: read}
                """, """
                servers:
                  - server: warehouse
                    type: duckdb
                    environment: prod
                    database: /srv/shop/shop.duckdb
                    schema: raw
                    roles:
                      - role: order_reader
                roles:
                  - {role: order_reader, access: read}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        List<String> known = subject.root().objects("roles").stream()
                .map(role -> role.text("role", ""))
                .toList();
        if (known.isEmpty()) {
            return;
        }
        for (Place server : subject.servers()) {
            for (Place role : server.objects("roles")) {
                String name = role.text("role", "");
                if (!known.contains(name)) {
                    report.add(
                            role.at("role"),
                            "the contract does not describe the role '%s'%s"
                                    .formatted(name, Spelling.hint(name, known)));
                }
            }
        }
    }
}
