/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

/** A table cannot be checked at all: the address, the table or the database is at fault, not single rows. The message holds no secret and no value. */
public final class UnreadableTableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean surroundings;

    /** @param surroundings whether the database is at fault and not the call */
    UnreadableTableException(String message, boolean surroundings) {
        super(message);
        this.surroundings = surroundings;
    }

    UnreadableTableException(String message) {
        this(message, false);
    }

    /** Whether the database or the way to it is at fault; otherwise the call is. */
    public boolean isOfSurroundings() {
        return surroundings;
    }
}
