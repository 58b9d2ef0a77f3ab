/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Contracts from and to the event types of Nakadi. */
@NullMarked
package dev.pacta.exchange.nakadi;

import org.jspecify.annotations.NullMarked;
