/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The HTTP surface of Marquez, so that its clients work unchanged. */
@NullMarked
package dev.pacta.lineage.marquez;

import org.jspecify.annotations.NullMarked;
