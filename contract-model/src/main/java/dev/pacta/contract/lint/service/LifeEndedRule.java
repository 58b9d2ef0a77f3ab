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
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A contract that is over is not active. */
final class LifeEndedRule extends LintRule {
    LifeEndedRule() {
        super("pacta.sla.ended", Severity.WARNING, "A contract whose life has ended is not active", """
                Consumers read the status first. An active contract beyond its end of life promises what it says it no longer
                keeps.
                """, """
                slaProperties:
                  - {property: endOfLife, value: "2024-01-31"}  # <- here
                """, """
                status: retired
                slaProperties:
                  - {property: endOfLife, value: "2024-01-31"}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        if (subject.now().isEmpty() || !subject.isActive()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(subject.now().get(), ZoneOffset.UTC);
        for (Place promise : subject.root().objects("slaProperties")) {
            boolean end = ServiceWords.name(promise.text("property", "")).equals("endOfLife");
            if (end && ServiceWords.day(promise).filter(today::isAfter).isPresent()) {
                report.add(
                        promise.at("value"),
                        "the end of life was on %s, but the status is active; set it to retired or move the day"
                                .formatted(promise.text("value")));
            }
        }
    }
}
