/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

/** An event of the log is no longer readable, for example after limits were lowered. */
final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableEventException(long id) {
        super("event %d of the log cannot be read with the limits that are set".formatted(id));
    }
}
