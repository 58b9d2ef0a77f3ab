/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import org.jspecify.annotations.Nullable;

/** What a contract says of one field; nested fields are written with dots. */
public record FieldLabel(
        String field,
        @Nullable String dataCategory,
        @Nullable String classification) {}
