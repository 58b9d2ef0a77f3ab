/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a table is meant.
 *
 * @param snapshot the number of a Delta table's version, or the id of an Iceberg snapshot
 * @param at the last state that was committed then or before
 */
public record Moment(@Nullable Long snapshot, @Nullable Instant at) {
    /** The state that the table has now. */
    public static final Moment NOW = new Moment(null, null);

    public Moment {
        if (snapshot != null && at != null) {
            throw new IllegalArgumentException("a snapshot and a time are two moments");
        }
    }

    /** Whether it is the state that the table has now. */
    public boolean isNow() {
        return snapshot == null && at == null;
    }
}
