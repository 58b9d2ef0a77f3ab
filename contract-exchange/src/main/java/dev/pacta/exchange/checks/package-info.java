/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Contracts as checks of the tools that test data where it lies. */
@NullMarked
package dev.pacta.exchange.checks;

import org.jspecify.annotations.NullMarked;
