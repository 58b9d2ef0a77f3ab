/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Contracts from and to the formats of other tools. What a format cannot hold is said, never dropped. */
@NullMarked
package dev.pacta.exchange;

import org.jspecify.annotations.NullMarked;
