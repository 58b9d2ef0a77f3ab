/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import org.jspecify.annotations.Nullable;

/**
 * A link to the place that defines something.
 *
 * @param type such as {@code businessDefinition} or {@code tutorial}
 */
public record AuthoritativeDefinition(
        @Nullable String id,
        String url,
        String type,
        @Nullable String description) {}
