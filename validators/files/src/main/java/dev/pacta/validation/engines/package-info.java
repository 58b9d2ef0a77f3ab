/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Engines of others that run in Python, beside Pacta. */
@NullMarked
package dev.pacta.validation.engines;

import org.jspecify.annotations.NullMarked;
