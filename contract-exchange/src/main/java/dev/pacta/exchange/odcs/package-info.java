/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The Open Data Contract Standard itself, as a format among the others. */
@NullMarked
package dev.pacta.exchange.odcs;

import org.jspecify.annotations.NullMarked;
