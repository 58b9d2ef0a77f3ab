/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.console;

/**
 * A command cannot go on. Its message says what and where, its advice what to do; it never carries personal values.
 *
 * <p>Findings about data or contracts are results, not failures; they are printed and end with {@link ExitCode#AT_FAULT}.
 */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final String advice;

    /** A failure with advice; an empty advice is left out of the output. */
    public CommandFailure(ExitCode exitCode, String message, String advice) {
        super(message);
        this.exitCode = exitCode;
        this.advice = advice;
    }

    /** The call or its input cannot be used. */
    public static CommandFailure badCall(String message, String advice) {
        return new CommandFailure(ExitCode.BAD_CALL, message, advice);
    }

    /** Something around the command is missing or broken. */
    public static CommandFailure surroundings(String message, String advice) {
        return new CommandFailure(ExitCode.SURROUNDINGS, message, advice);
    }

    /** The code that the shell gets. */
    public ExitCode exitCode() {
        return exitCode;
    }

    /** What the reader can do about it, or empty. */
    public String advice() {
        return advice;
    }

    /** The message; never null, as the constructor demands one. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
