/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Contracts as types of programming languages. */
@NullMarked
package dev.pacta.exchange.code;

import org.jspecify.annotations.NullMarked;
