/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Validates files: NDJSON, JSON and CSV, plain or packed, Parquet, Avro, Arrow, Excel, and tables in folders. Start at FileValidation. */
@NullMarked
package dev.pacta.validation.files;

import org.jspecify.annotations.NullMarked;
