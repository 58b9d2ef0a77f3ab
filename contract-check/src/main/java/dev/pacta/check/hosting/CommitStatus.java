/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a commit.
 *
 * @param context who says it, such as {@code pacta/consumers}; a new status replaces the earlier one of the same context
 * @param description cut where the host takes less
 * @param page where to read more
 */
public record CommitStatus(
        String context,
        State state,
        String description,
        @Nullable URI page) {
    /** Whether the commit may go on. */
    public enum State {
        PENDING,
        SUCCESS,
        FAILURE
    }
}
