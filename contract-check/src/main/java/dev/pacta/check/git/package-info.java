/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What changed in a Git repository, asked from the {@code git} program. Knows nothing of contracts. */
@NullMarked
package dev.pacta.check.git;

import org.jspecify.annotations.NullMarked;
