/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import org.jspecify.annotations.Nullable;

/**
 * What a contract says about itself, beside its id and version.
 *
 * @param createdTs when it was first written, as written
 */
public record Fundamentals(
        @Nullable String name,
        @Nullable String status,
        @Nullable String domain,
        @Nullable String tenant,
        @Nullable String dataProduct,
        @Nullable String createdTs,
        Description description) {}
