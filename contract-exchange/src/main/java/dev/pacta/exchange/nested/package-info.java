/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Columns that may hold others, in no format's words: what the table formats share when they read and write JSON. */
@NullMarked
package dev.pacta.exchange.nested;

import org.jspecify.annotations.NullMarked;
