/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import org.jspecify.annotations.Nullable;

/**
 * A property that the standard does not know.
 *
 * @param value text, number, truth value, list or map
 * @param vendor whose property it is, since 3.2
 */
public record CustomProperty(
        @Nullable String id,
        String property,
        @Nullable Object value,
        @Nullable String description,
        @Nullable String vendor) {}
