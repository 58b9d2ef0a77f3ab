/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tables as SQL statements, in the dialects of the products. */
@NullMarked
package dev.pacta.exchange.sql;

import org.jspecify.annotations.NullMarked;
