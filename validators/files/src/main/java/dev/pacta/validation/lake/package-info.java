/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Delta and Iceberg tables in folders: which Parquet files are alive in a snapshot, which of their rows are, and what their columns are called.
 * What a table needs and this package does not know is refused (ADR 0027).
 */
@NullMarked
package dev.pacta.validation.lake;

import org.jspecify.annotations.NullMarked;
