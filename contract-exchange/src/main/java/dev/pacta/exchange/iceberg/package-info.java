/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Schemas of Apache Iceberg, alone or inside the metadata of a table. */
@NullMarked
package dev.pacta.exchange.iceberg;

import org.jspecify.annotations.NullMarked;
