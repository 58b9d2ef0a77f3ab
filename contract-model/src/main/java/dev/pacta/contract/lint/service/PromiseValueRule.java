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

/** The value of a service level is of the kind that its name demands. */
final class PromiseValueRule extends LintRule {
    PromiseValueRule() {
        super("pacta.sla.value", Severity.WARNING, "The value of a service level is a number or a day", """
                A latency is measured against a number, an end of support against a date. Another value is a promise in words
                that nothing can check.
                """, """
                slaProperties:
                  - {property: latency, value: "6", unit: h}  # <- here
                """, """
                slaProperties:
                  - {property: latency, value: 6, unit: h}
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Place promise : subject.root().objects("slaProperties")) {
            String name = ServiceWords.name(promise.text("property", ""));
            String value = promise.text("value");
            String path = promise.at("value");
            if (value == null) {
                continue;
            }
            if (ServiceWords.isLength(name) && promise.number("value") == null) {
                boolean quoted = value.matches("(0|[1-9]\\d{0,8})(\\.\\d{1,6})?");
                report.add(
                        path,
                        "the value of %s is a number with a unit, this is text".formatted(name),
                        quoted
                                ? subject.fix("write it without quotes", editor -> editor.replaceLiteral(path, value))
                                : null);
            } else if (ServiceWords.isDay(name) && ServiceWords.day(promise).isEmpty()) {
                report.add(path, "the value of %s is a date such as 2027-01-31".formatted(name));
            }
        }
    }
}
