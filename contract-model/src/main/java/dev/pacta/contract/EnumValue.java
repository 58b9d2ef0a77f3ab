/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import org.jspecify.annotations.Nullable;

/** One of the values that a property may have. */
public record EnumValue(Object value, @Nullable String label) {}
