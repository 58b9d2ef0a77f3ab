/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Data contracts in the words of the Open Data Contract Standard: immutable records, read by {@code odcs.OdcsReader}. */
@NullMarked
package dev.pacta.contract;

import org.jspecify.annotations.NullMarked;
