/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
@NullMarked
package dev.pacta.policy.filter;

import org.jspecify.annotations.NullMarked;
