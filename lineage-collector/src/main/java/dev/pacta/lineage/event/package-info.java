/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** OpenLineage events as records, read tolerantly from their bytes. */
@NullMarked
package dev.pacta.lineage.event;

import org.jspecify.annotations.NullMarked;
