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
import java.util.Locale;

/** Data travels over an encrypted connection. */
final class PlainHttpRule extends LintRule {
    PlainHttpRule() {
        super("pacta.server.http", Severity.WARNING, "A server is not reached over plain http", """
                Over plain http everybody on the way can read the data and the credentials.
                """, """
                servers:
                  - server: api
                    type: api
                    environment: prod
                    location: http://orders.shop.lan/v1  # <- here
                """, """
                servers:
                  - server: api
                    type: api
                    environment: prod
                    location: https://orders.shop.lan/v1
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Place server : subject.servers()) {
            for (String key : List.of("location", "endpointUrl", "host", "catalogUrl", "stagingDir")) {
                String address = server.text(key, "").toLowerCase(Locale.ROOT);
                boolean here =
                        address.matches("http://(localhost|127\\.0\\.0\\.1|\\[::1]|host\\.docker\\.internal)([:/].*)?");
                if (address.startsWith("http://") && !here) {
                    report.add(
                            server.at(key), "this address is plain http, which anybody on the way can read; use https");
                }
            }
        }
    }
}
