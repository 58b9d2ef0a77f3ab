/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the data costs. */
public record Price(
        @Nullable String id,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String unit) {}
