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
import java.util.List;

/** The days on which members come and go are days. */
final class MemberDateRule extends LintRule {
    MemberDateRule() {
        super("pacta.team.date", Severity.WARNING, "The days of a member are dates", """
                Who answered for the data at a given time is worked out from these days. The standard writes them as 2026-01-31.
                """, """
                team:
                  name: sales
                  members:
                    - {username: mira, role: owner, dateIn: 31.01.2026}  # <- here
                """, """
                team:
                  name: sales
                  members:
                    - {username: mira, role: owner, dateIn: "2026-01-31"}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Place member : subject.members()) {
            for (String key : List.of("dateIn", "dateOut")) {
                String day = member.text(key);
                if (day != null && Times.day(day).isEmpty()) {
                    report.add(member.at(key), "'%s' is no date; write it as 2026-01-31".formatted(day));
                }
            }
        }
    }
}
