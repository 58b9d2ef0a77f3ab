/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The conditions that rows must meet, as policies write them. */
@NullMarked
package dev.pacta.policy.filter;

import org.jspecify.annotations.NullMarked;
