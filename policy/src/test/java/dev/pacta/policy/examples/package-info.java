/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The example policies. */
@NullMarked
package dev.pacta.policy.examples;

import org.jspecify.annotations.NullMarked;
