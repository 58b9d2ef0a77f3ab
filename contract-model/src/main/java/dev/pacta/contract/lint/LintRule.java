/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.Contract;
import dev.pacta.contract.message.Severity;

/** One rule beyond structure. Immutable; safe for many threads. */
interface LintRule {
    /** Stable, such as {@code pacta.range.empty}. */
    String id();

    /** What its messages weigh in the standard profile. */
    Severity severity();

    /** Looks at a contract whose structure is sound. */
    void check(Contract contract, Report report);

    /** Takes what a rule finds. */
    interface Report {
        /**
         * @param path JSON pointer of the value at fault
         * @param message what is wrong and what to do
         */
        void add(String path, String message);
    }
}
