/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Which runs built on what a run made, down to partitions, and in which order to run them again. */
@NullMarked
package dev.pacta.lineage.reach;

import org.jspecify.annotations.NullMarked;
