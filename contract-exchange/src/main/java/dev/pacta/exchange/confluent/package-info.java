/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Contracts from the subjects of a Confluent Schema Registry. */
@NullMarked
package dev.pacta.exchange.confluent;

import org.jspecify.annotations.NullMarked;
