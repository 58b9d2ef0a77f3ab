/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import dev.pacta.validation.rows.SingleValue;
import org.jspecify.annotations.Nullable;

/**
 * One vector, read where it stands. Knows its vector, not its buffers: those change with each batch. Positions are below the vector's count of
 * values. Not thread-safe.
 */
interface Column {
    /** The value as plain Java; nothing when it is null. */
    @Nullable
    Object value(int row);

    /** Gives over a single value; false when it is null, or when only {@link #value} tells what it is. */
    default boolean read(int row, SingleValue into) {
        return false;
    }
}
