/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Contracts as pages and diagrams for people. */
@NullMarked
package dev.pacta.exchange.page;

import org.jspecify.annotations.NullMarked;
