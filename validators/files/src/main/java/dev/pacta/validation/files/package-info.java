/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Validates files: NDJSON, JSON, CSV and Parquet, plain or gzipped. Start at FileValidation. */
@NullMarked
package dev.pacta.validation.files;

import org.jspecify.annotations.NullMarked;
