/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

/** What a change does to one side. */
public enum Verdict {
    SAFE,
    /** It may break, depending on what is done with the data. */
    RISKY,
    BREAKING
}
