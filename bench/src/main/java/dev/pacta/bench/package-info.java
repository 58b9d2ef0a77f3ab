/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Benchmarks: each speed that the documents name is measured here. Run them with {@code bench/run}. */
@NullMarked
package dev.pacta.bench;

import org.jspecify.annotations.NullMarked;
