/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** PostgreSQL: the append-only event log and the normalised tables, written with multi-row statements. */
@NullMarked
package dev.pacta.lineage.store;

import org.jspecify.annotations.NullMarked;
