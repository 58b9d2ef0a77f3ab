/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** The team is an object. */
final class TeamListRule extends LintRule {
    TeamListRule() {
        super("pacta.deprecated.team-list", Severity.INFO, "The team is an object", """
                Since 3.1 the team is an object with a name and members; the bare list of members is deprecated and gone in 4.0.
                """, """
                team:  # <- here
                  - username: mira  # she answers for the data
                    role: owner
                  - {username: jon, role: steward}
                """, """
                team:
                  members:
                    - username: mira
                      role: owner
                    - {username: jon, role: steward}
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    @Override
    public void check(Subject subject, Report report) {
        if (!subject.root().values("team").isEmpty() && subject.version().atLeast(OdcsVersion.V3_1_0)) {
            report.addAtKey(
                    "/team",
                    "a team that is a list of members is deprecated; put the list under 'members'",
                    subject.fix("put the list under 'members'", editor -> editor.nestList("/team", "members")));
        }
    }
}
