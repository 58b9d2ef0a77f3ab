/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Schemas of BigQuery tables. */
@NullMarked
package dev.pacta.exchange.bigquery;

import org.jspecify.annotations.NullMarked;
