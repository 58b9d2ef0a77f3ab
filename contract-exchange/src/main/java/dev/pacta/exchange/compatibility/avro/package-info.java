/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Avro schemas compared. */
@NullMarked
package dev.pacta.exchange.compatibility.avro;

import org.jspecify.annotations.NullMarked;
