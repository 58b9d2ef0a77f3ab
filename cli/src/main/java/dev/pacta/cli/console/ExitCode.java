/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.console;

/** What a command tells the shell. The numbers are a promise to every build that calls {@code pacta}. */
public enum ExitCode {
    /** The command did what was asked and found nothing at fault. */
    FINE(0),
    /** The data, the contract or the change is at fault. */
    AT_FAULT(1),
    /** The call or its input cannot be used. */
    BAD_CALL(2),
    /** The surroundings are at fault: no server, no tool, no space. */
    SURROUNDINGS(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number for the shell. */
    public int number() {
        return number;
    }
}
