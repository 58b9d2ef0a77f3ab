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
import java.util.Locale;

/** A schedule can be read as cron. */
final class ScheduleRule extends LintRule {
    ScheduleRule() {
        super("pacta.schedule.cron", Severity.WARNING, "A schedule is an expression of cron", """
                A check, or a promise about the service, that is to run at a time that no scheduler understands never runs. The
                rule looks at schedules whose scheduler is cron or not named.
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
                            schedule: 0 25 * * *  # <- here
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
        String schedule = place.text("schedule");
        String scheduler = place.text("scheduler", "cron").toLowerCase(Locale.ROOT);
        boolean cron = scheduler.equals("cron") || scheduler.equals("quartz");
        String fault = schedule == null || !cron ? null : Cron.fault(schedule);
        if (fault != null) {
            report.add(
                    place.at("schedule"),
                    "'%s' is no expression of cron: %s; write for example '0 6 * * *'".formatted(schedule, fault));
        }
    }
}
