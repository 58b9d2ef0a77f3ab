/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Excel workbooks (Office Open XML, {@code .xlsx} and {@code .xlsm}) read row by row, in bounded memory, by the parser of Java. What a file
 * claims is checked before memory is taken for it (ADR 0035).
 */
@NullMarked
package dev.pacta.validation.excel;

import org.jspecify.annotations.NullMarked;
