/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check;

/**
 * A check cannot go on. The message says what and where, the advice what to do; neither carries a token or a personal value.
 *
 * <p>Findings about contracts are results, never this.
 */
public final class CheckTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose fault it is. */
    public enum Fault {
        /** The call or what it names cannot be used. */
        CALL,
        /** Something around the check is missing or broken: no git, no server, no network. */
        SURROUNDINGS
    }

    private final Fault fault;
    private final String advice;

    private CheckTrouble(Fault fault, String message, String advice) {
        super(message);
        this.fault = fault;
        this.advice = advice;
    }

    /** The call or what it names cannot be used. */
    public static CheckTrouble call(String message, String advice) {
        return new CheckTrouble(Fault.CALL, message, advice);
    }

    /** Something around the check is missing or broken. */
    public static CheckTrouble surroundings(String message, String advice) {
        return new CheckTrouble(Fault.SURROUNDINGS, message, advice);
    }

    /** Whose fault it is. */
    public Fault fault() {
        return fault;
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
