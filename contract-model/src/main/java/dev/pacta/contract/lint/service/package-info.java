/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Rules on service levels. */
@NullMarked
package dev.pacta.contract.lint.service;

import org.jspecify.annotations.NullMarked;
