/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Contracts from the components of OpenAPI documents. */
@NullMarked
package dev.pacta.exchange.openapi;

import org.jspecify.annotations.NullMarked;
