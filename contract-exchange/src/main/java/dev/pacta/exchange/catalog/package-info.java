/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tables as data catalogs describe them. */
@NullMarked
package dev.pacta.exchange.catalog;

import org.jspecify.annotations.NullMarked;
