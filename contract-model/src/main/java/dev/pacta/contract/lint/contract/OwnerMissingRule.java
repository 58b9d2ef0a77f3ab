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

/** Somebody answers for the data. */
final class OwnerMissingRule extends LintRule {
    OwnerMissingRule() {
        super("pacta.owner.missing", Severity.INFO, "Somebody owns the contract", """
                Consumers need to know whom to ask, and reviews of breaking changes go to the owner. The owner is the member of
                the team with the role owner, else the team by its name.
                """, """
                team:  # <- here
                  members:
                    - {username: mira, role: steward}
                """, """
                team:
                  name: customer-data
                  members:
                    - {username: mira, role: owner}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        if (!isOwned(subject.described())) {
            String message = "nobody owns this contract; add a team with a name or a member with the role owner";
            if (subject.root().has("team")) {
                report.addAtKey("/team", message);
            } else {
                report.add("", message);
            }
        }
    }

    /** As {@link dev.pacta.contract.Contract#owner()} finds one. */
    private static boolean isOwned(Place document) {
        boolean named = document.object("team").map(team -> team.text("name")).isPresent();
        return named
                || Subject.members(document).stream().anyMatch(member -> "owner".equalsIgnoreCase(member.text("role")));
    }
}
