/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.time.LocalDate;
import java.util.Optional;

/** A member leaves after coming. */
final class MemberDatesRule extends LintRule {
    MemberDatesRule() {
        super("pacta.team.dates", Severity.WARNING, "A member leaves after coming", """
                With the days the wrong way round, the member was never in the team.
                """, """
                team:
                  name: sales
                  members:
                    - {username: mira, role: steward, dateIn: "2026-01-31", dateOut: "2025-01-31"}  # <- here
                """, """
                team:
                  name: sales
                  members:
                    - {username: mira, role: steward, dateIn: "2025-01-31", dateOut: "2026-01-31"}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Place member : subject.members()) {
            Optional<LocalDate> in = Times.day(member.text("dateIn", ""));
            Optional<LocalDate> out = Times.day(member.text("dateOut", ""));
            if (in.isPresent() && out.isPresent() && out.get().isBefore(in.get())) {
                report.add(
                        member.at("dateOut"),
                        "dateOut %s comes before dateIn %s; exchange or correct them".formatted(out.get(), in.get()));
            }
        }
    }
}
