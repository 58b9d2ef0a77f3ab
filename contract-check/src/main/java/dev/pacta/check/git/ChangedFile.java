/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.git;

import org.jspecify.annotations.Nullable;

/**
 * What happened to a file between two moments.
 *
 * @param before null when it was not there
 * @param after null when it is gone
 */
public record ChangedFile(
        @Nullable GitFile before, @Nullable GitFile after) {
    public ChangedFile {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change has a file before or after it");
        }
    }
}
