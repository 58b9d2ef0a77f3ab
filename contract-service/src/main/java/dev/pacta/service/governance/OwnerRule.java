/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.governance;

/** Somebody answers for every contract: questions, consent of readers and reviews need a name. */
final class OwnerRule implements GovernanceRule {
    @Override
    public String id() {
        return "governance.owner-missing";
    }

    @Override
    public void check(GovernanceCase change, Report report) {
        if (change.after().owner().isEmpty()) {
            report.add(
                    "",
                    change.document().node("/team").isPresent() ? "/team" : "",
                    "Nobody answers for the contract. Name the team, or a member with the role owner.");
        }
    }
}
