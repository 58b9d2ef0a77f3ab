/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Contracts from the workbook that business people fill in: the Excel template of the Open Data Contract Standard. */
@NullMarked
package dev.pacta.exchange.excel;

import org.jspecify.annotations.NullMarked;
