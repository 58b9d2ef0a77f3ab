/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.Contract;
import dev.pacta.contract.message.Severity;

/** Somebody answers for the data. */
final class OwnerMissingRule implements LintRule {
    @Override
    public String id() {
        return "pacta.owner.missing";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Contract contract, Report report) {
        if (contract.owner().isEmpty()) {
            report.add("", "nobody owns this contract; add a team with a name or a member with the role owner");
        }
    }
}
