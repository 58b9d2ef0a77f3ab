/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Contracts as Protobuf files. */
@NullMarked
package dev.pacta.exchange.protobuf;

import org.jspecify.annotations.NullMarked;
