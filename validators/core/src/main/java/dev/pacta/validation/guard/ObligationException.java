/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

/**
 * What a decision demands cannot be done to this data: a mask or a filter that does not fit the contract, a field that is not there, a key
 * that is missing. Nothing may pass. The message says which, and what to do; no value of the data and no secret is in it.
 */
public final class ObligationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what is wrong and what to do. */
    public ObligationException(String message) {
        super(message);
    }
}
