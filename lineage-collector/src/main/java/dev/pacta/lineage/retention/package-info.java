/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The run that drops what no policy and no legal hold keeps: events, runs, and edges that were closed. */
@NullMarked
package dev.pacta.lineage.retention;

import org.jspecify.annotations.NullMarked;
