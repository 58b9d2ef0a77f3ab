/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Protobuf files compared. */
@NullMarked
package dev.pacta.exchange.compatibility.protobuf;

import org.jspecify.annotations.NullMarked;
