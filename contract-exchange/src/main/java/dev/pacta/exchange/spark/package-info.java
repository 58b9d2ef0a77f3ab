/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Schemas of Apache Spark: the JSON of a StructType, which Delta tables carry too. */
@NullMarked
package dev.pacta.exchange.spark;

import org.jspecify.annotations.NullMarked;
