/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.service;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Quantity;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.Set;

/** A share lies between nothing and all. */
final class ShareRule extends LintRule {
    ShareRule() {
        super("pacta.sla.share", Severity.WARNING, "Availability and error rate are shares", """
                Nothing is available for more than one hundred percent of the time, and no more than all requests can fail.
                """, """
                slaProperties:
                  - {property: availability, value: 999, unit: percent}  # <- here
                """, """
                slaProperties:
                  - {property: availability, value: 99.9, unit: percent}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Place promise : subject.root().objects("slaProperties")) {
            String name = ServiceWords.name(promise.text("property", ""));
            Quantity value = promise.number("value");
            boolean share = name.equals("availability") || name.equals("errorRate");
            boolean percent = Set.of("percent", "%", "").contains(promise.text("unit", ""));
            if (share && percent && value != null && !isShare(value)) {
                report.add(
                        promise.at("value"),
                        "%s is a share, so its value lies between 0 and 100, not at %s".formatted(name, value));
            }
        }
    }

    private static boolean isShare(Quantity value) {
        return value.signum() >= 0 && value.compareTo(100) <= 0;
    }
}
