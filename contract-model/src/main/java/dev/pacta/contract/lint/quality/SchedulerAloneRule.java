/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.quality;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** A scheduler has a schedule. */
final class SchedulerAloneRule extends LintRule {
    SchedulerAloneRule() {
        super("pacta.schedule.missing", Severity.INFO, "A scheduler has a schedule", """
                A scheduler without a schedule says by whom the check is run but not when.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - metric: nullValues
                            mustBeLessThan: 10
                            scheduler: cron  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - metric: nullValues
                            mustBeLessThan: 10
                            scheduler: cron
                            schedule: 25 0 * * *
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        subject.quality().forEach(rule -> check(rule.place(), report));
        subject.root().objects("slaProperties").forEach(promise -> check(promise, report));
    }

    private static void check(Place place, Report report) {
        if (place.has("scheduler") && !place.has("schedule")) {
            report.addAtKey(place.at("scheduler"), "there is a scheduler but no schedule; add when it runs");
        }
    }
}
