/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tables of a database, whether read from statements or from a live one, and the contract they make. */
@NullMarked
package dev.pacta.exchange.table;

import org.jspecify.annotations.NullMarked;
