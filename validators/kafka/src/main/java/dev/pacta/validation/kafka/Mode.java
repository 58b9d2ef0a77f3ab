/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

/** What is done with a record that breaks its contract. */
public enum Mode {
    /** It is stopped with a {@link ContractBreachException}. */
    BLOCK,
    /** It goes to the dead-letter topic. A consumer gets null in its place and a header; a producer an exception. */
    QUARANTINE,
    /** It passes, and is counted. */
    REPORT
}
