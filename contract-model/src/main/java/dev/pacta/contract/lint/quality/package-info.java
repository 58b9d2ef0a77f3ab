/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Rules on rules of data quality and their schedules. */
@NullMarked
package dev.pacta.contract.lint.quality;

import org.jspecify.annotations.NullMarked;
