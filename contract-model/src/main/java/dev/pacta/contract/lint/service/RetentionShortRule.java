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
import java.math.BigDecimal;
import java.util.List;

/** Data is kept until the next load. */
final class RetentionShortRule extends LintRule {
    RetentionShortRule() {
        super("pacta.sla.retention", Severity.WARNING, "Data is kept at least until the next load", """
                When data is deleted sooner than new data comes, there is a time when nothing is there. Usually a unit is wrong.
                """, """
                slaProperties:
                  - {property: frequency, value: 1, unit: d}
                  - {property: retention, value: 2, unit: h}  # <- here
                """, """
                slaProperties:
                  - {property: frequency, value: 1, unit: d}
                  - {property: retention, value: 2, unit: y}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        List<Place> promises = subject.root().objects("slaProperties");
        BigDecimal longest = null;
        for (Place promise : promises) {
            BigDecimal seconds = named(promise, "frequency") ? ServiceWords.seconds(promise) : null;
            longest = seconds != null && (longest == null || seconds.compareTo(longest) > 0) ? seconds : longest;
        }
        for (Place promise : promises) {
            BigDecimal kept = named(promise, "retention") ? ServiceWords.seconds(promise) : null;
            if (kept != null && longest != null && kept.compareTo(longest) < 0) {
                report.add(
                        promise.at("value"),
                        "data is kept for %s %s, which is shorter than the time between two loads; check the units"
                                .formatted(promise.text("value"), promise.text("unit")));
            }
        }
    }

    private static boolean named(Place promise, String name) {
        return ServiceWords.name(promise.text("property", "")).equals(name);
    }
}
