/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.verdicts;

import java.util.List;

/** One way in which records reach a validator. */
public interface Backend {
    /** Its name in {@code docs/conformance.md}. */
    String name();

    /**
     * Holds the records as it does and judges them.
     *
     * @throws Exception when it cannot hold them, which is right where an exception is declared
     */
    CaseVerdict judge(Case data) throws Exception;

    /** What it cannot hold or says otherwise. */
    default List<Exemption> exemptions() {
        return List.of();
    }
}
