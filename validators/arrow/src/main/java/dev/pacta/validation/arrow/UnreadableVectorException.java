/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import org.jspecify.annotations.Nullable;

/** The buffers of a vector do not hold what its schema says: the data is damaged, or was written wrongly. The message has no value in it. */
public final class UnreadableVectorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableVectorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
