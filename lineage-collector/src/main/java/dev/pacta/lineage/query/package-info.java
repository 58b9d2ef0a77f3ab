/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Pacta's own graph answers, with positions and with what was left out. */
@NullMarked
package dev.pacta.lineage.query;

import org.jspecify.annotations.NullMarked;
