/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Rules on types, options, patterns and examples. */
@NullMarked
package dev.pacta.contract.lint.type;

import org.jspecify.annotations.NullMarked;
