/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import org.jspecify.annotations.Nullable;

/** A promise about the service, such as latency or retention. */
public record SlaProperty(
        String property,
        @Nullable Object value,
        @Nullable String unit,
        @Nullable String element) {}
