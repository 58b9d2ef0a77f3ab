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
 */
public record CustomProperty(String property, @Nullable Object value) {}
