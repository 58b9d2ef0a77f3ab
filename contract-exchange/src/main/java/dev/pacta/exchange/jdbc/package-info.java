/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The tables of a live database. */
@NullMarked
package dev.pacta.exchange.jdbc;

import org.jspecify.annotations.NullMarked;
