/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The plan that a contract compiles into: what is checked where, and what cannot be. */
@NullMarked
package dev.pacta.validation.plan;

import org.jspecify.annotations.NullMarked;
