/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.filter;

/** A row filter cannot be read. The message says where and why. */
public final class RowFilterException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    RowFilterException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Where it stops being a filter, and what was expected there. */
    public String reason() {
        return reason;
    }
}
