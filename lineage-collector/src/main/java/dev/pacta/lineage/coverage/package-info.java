/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** How much is known of a dataset, and why the rest is not. */
@NullMarked
package dev.pacta.lineage.coverage;

import org.jspecify.annotations.NullMarked;
