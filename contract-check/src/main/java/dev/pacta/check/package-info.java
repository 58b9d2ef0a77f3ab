/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Judges the contracts that a branch changes, and reports one result in many forms. */
@NullMarked
package dev.pacta.check;

import org.jspecify.annotations.NullMarked;
