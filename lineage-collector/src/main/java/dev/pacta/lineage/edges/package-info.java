/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The flows that an event tells: explicit lineage, column lineage, and what a job read and wrote. */
@NullMarked
package dev.pacta.lineage.edges;

import org.jspecify.annotations.NullMarked;
