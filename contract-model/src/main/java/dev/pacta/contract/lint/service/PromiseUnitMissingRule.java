/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.service;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** A length of time has a unit. */
final class PromiseUnitMissingRule extends LintRule {
    PromiseUnitMissingRule() {
        super("pacta.sla.unit-missing", Severity.WARNING, "A service level about time has a unit", """
                A latency of 6 is a promise only with the word hours or days behind it.
                """, """
                slaProperties:
                  - {property: latency, value: 6}  # <- here
                """, """
                slaProperties:
                  - {property: latency, value: 6, unit: h}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Place promise : subject.root().objects("slaProperties")) {
            String name = ServiceWords.name(promise.text("property", ""));
            if (ServiceWords.isLength(name) && promise.number("value") != null && !promise.has("unit")) {
                report.add(
                        promise.at("value"),
                        "a %s of %s what? add a unit such as h or d".formatted(name, promise.text("value")));
            }
        }
    }
}
