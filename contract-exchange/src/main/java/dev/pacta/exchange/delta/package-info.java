/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tables of Delta Lake, by the JSON of their transaction log. */
@NullMarked
package dev.pacta.exchange.delta;

import org.jspecify.annotations.NullMarked;
