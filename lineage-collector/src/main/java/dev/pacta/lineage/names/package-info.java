/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Names of one dataset: united, parted again, and suggested. */
@NullMarked
package dev.pacta.lineage.names;

import org.jspecify.annotations.NullMarked;
