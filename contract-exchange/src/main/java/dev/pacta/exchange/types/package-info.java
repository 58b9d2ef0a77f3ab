/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** One model of types for all formats: what a product calls a type, what it means, and what another product calls the same. */
@NullMarked
package dev.pacta.exchange.types;

import org.jspecify.annotations.NullMarked;
