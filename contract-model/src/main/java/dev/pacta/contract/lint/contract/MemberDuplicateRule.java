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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A member of the team is listed once at a time. */
final class MemberDuplicateRule extends LintRule {
    MemberDuplicateRule() {
        super("pacta.team.duplicate", Severity.WARNING, "A member of the team is listed once", """
                The same person twice, at the same time and in the same role, is a copy that was forgotten.
                """, """
                team:
                  name: sales
                  members:
                    - {username: mira, role: owner}
                    - {username: mira, role: owner}  # <- here
                """, """
                team:
                  name: sales
                  members:
                    - {username: mira, role: owner}
                    - {username: jon, role: steward}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        Set<List<String>> seen = new HashSet<>();
        for (Place member : subject.members()) {
            String username = member.text("username");
            if (username != null && !seen.add(List.of(username, member.text("role", ""), member.text("dateIn", "")))) {
                report.add(member.at("username"), "'%s' is listed already in this role; drop one".formatted(username));
            }
        }
    }
}
