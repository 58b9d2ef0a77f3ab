/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import org.jspecify.annotations.Nullable;

/** What a contract is for. */
public record Description(
        @Nullable String purpose,
        @Nullable String usage,
        @Nullable String limitations) {
    /** Nothing was said. */
    public static final Description NONE = new Description(null, null, null);
}
