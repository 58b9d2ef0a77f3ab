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
import java.time.ZoneOffset;
import java.util.List;

/** An owner is still there. */
final class OwnerLeftRule extends LintRule {
    OwnerLeftRule() {
        super("pacta.owner.left", Severity.WARNING, "An owner is still in the team", """
                When every owner has left, questions and reviews of breaking changes go to people who no longer answer.
                """, """
                team:
                  name: sales
                  members:
                    - {username: mira, role: owner, dateOut: "2025-01-31"}  # <- here
                    - {username: jon, role: steward}
                """, """
                team:
                  name: sales
                  members:
                    - {username: mira, role: owner, dateOut: "2025-01-31"}
                    - {username: jon, role: owner}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        List<Place> owners = subject.members().stream()
                .filter(member -> "owner".equalsIgnoreCase(member.text("role", "")))
                .toList();
        if (subject.now().isEmpty() || owners.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(subject.now().get(), ZoneOffset.UTC);
        boolean allGone = owners.stream()
                .allMatch(owner -> Times.day(owner.text("dateOut", ""))
                        .filter(today::isAfter)
                        .isPresent());
        if (allGone) {
            report.add(
                    owners.get(0).at("dateOut"),
                    "every owner has left; give the role owner to somebody who is still there");
        }
    }
}
