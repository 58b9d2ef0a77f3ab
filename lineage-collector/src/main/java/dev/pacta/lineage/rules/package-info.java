/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Rules about where data may flow, judged on the graph; each breach with its shortest way. */
@NullMarked
package dev.pacta.lineage.rules;

import org.jspecify.annotations.NullMarked;
