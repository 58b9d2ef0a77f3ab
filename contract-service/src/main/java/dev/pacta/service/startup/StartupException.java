/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.startup;

/** Why the application does not start; the message says what to do and is all that is printed. */
public final class StartupException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int CALL = 2;
    private static final int SURROUNDINGS = 3;

    private final int exitCode;

    private StartupException(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    private StartupException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The configuration asks for something that is not allowed. */
    public static StartupException refused(String message) {
        return new StartupException(CALL, message);
    }

    /** Something outside is in the way, a folder or another process. */
    public static StartupException surroundings(String message) {
        return new StartupException(SURROUNDINGS, message);
    }

    /** Something outside is in the way, with the cause. */
    public static StartupException surroundings(String message, Throwable cause) {
        return new StartupException(SURROUNDINGS, message, cause);
    }

    /** The exit code of the process. */
    public int exitCode() {
        return exitCode;
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
