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

/** A port is one. */
final class PortRule extends LintRule {
    PortRule() {
        super("pacta.server.port", Severity.ERROR, "A port lies between 1 and 65535", """
                Nothing listens on a port outside this range, so no connection can ever be made.
                """, """
                servers:
                  - {server: warehouse, type: mysql, environment: prod, host: db.shop.lan, port: 330600, database: shop}  # <- here
                """, """
                servers:
                  - {server: warehouse, type: mysql, environment: prod, host: db.shop.lan, port: 3306, database: shop}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Place server : subject.servers()) {
            String port = server.text("port", "");
            boolean number = port.matches("-?\\d+");
            boolean possible = number
                    && port.matches("\\d{1,5}")
                    && Integer.parseInt(port) >= 1
                    && Integer.parseInt(port) <= 65_535;
            if (number && !possible) {
                report.add(server.at("port"), "%s is no port; ports go from 1 to 65535".formatted(port));
            }
        }
    }
}
