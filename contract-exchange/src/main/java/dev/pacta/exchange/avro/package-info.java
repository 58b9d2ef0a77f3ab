/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Contracts as Avro schemas. */
@NullMarked
package dev.pacta.exchange.avro;

import org.jspecify.annotations.NullMarked;
