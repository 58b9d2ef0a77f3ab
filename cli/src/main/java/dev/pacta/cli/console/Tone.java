/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.console;

/** The few colours of the output; each says the same as a word beside it, so that nothing is lost without them. */
public enum Tone {
    /** All is well. */
    GOOD("\u001b[32m"),
    /** Worth a look. */
    CAREFUL("\u001b[33m"),
    /** At fault. */
    BAD("\u001b[31m"),
    /** A headline. */
    STRONG("\u001b[1m"),
    /** Less important. */
    QUIET("\u001b[2m");

    static final String END = "\u001b[0m";

    private final String start;

    Tone(String start) {
        this.start = start;
    }

    String start() {
        return start;
    }
}
