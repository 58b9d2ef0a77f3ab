/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.governance;

import dev.pacta.contract.message.Severity;

/** One rule of governance. Implementations keep no state. */
interface GovernanceRule {
    /** Stable, begins with {@code governance.}. */
    String id();

    default Severity severity() {
        return Severity.ERROR;
    }

    /** Whether a steward's approval of the change satisfies it. */
    default boolean needsApproval() {
        return false;
    }

    void check(GovernanceCase change, Report report);

    /** Takes what a rule finds. */
    @FunctionalInterface
    interface Report {
        /**
         * @param place as a reader writes it, such as {@code orders.email}; empty for the contract itself
         * @param pointer a JSON pointer into the document
         */
        void add(String place, String pointer, String message);
    }
}
