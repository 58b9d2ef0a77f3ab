/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

/** A topic cannot be looked at; the message says which and what to do. */
public final class UnreadableTopicException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean ofSurroundings;

    UnreadableTopicException(String message, boolean ofSurroundings) {
        super(message);
        this.ofSurroundings = ofSurroundings;
    }

    /** Whether the brokers are at fault, and not the call. */
    public boolean isOfSurroundings() {
        return ofSurroundings;
    }
}
