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

/** Who replaces a member is in the team. */
final class ReplacedByRule extends LintRule {
    ReplacedByRule() {
        super("pacta.team.replaced-by", Severity.WARNING, "Who replaces a member is in the team", """
                Questions to a member who left go to the one named in replacedByUsername. A name that is not in the team leads
                to nobody.
                """, """
                team:
                  name: sales
                  members:
                    - {username: mira, role: steward, dateOut: "2026-01-31", replacedByUsername: jonn}  # <- here
                    - {username: jon, role: steward}
                """, """
                team:
                  name: sales
                  members:
                    - {username: mira, role: steward, dateOut: "2026-01-31", replacedByUsername: jon}
                    - {username: jon, role: steward}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        List<String> usernames = subject.members().stream()
                .map(member -> member.text("username", ""))
                .toList();
        for (Place member : subject.members()) {
            String successor = member.text("replacedByUsername");
            boolean itself = successor != null && successor.equals(member.text("username"));
            if (successor != null && (itself || !usernames.contains(successor))) {
                report.add(
                        member.at("replacedByUsername"),
                        itself
                                ? "a member cannot replace themselves; name somebody else"
                                : "the team has no member '%s'; add the member or correct the name"
                                        .formatted(successor));
            }
        }
    }
}
