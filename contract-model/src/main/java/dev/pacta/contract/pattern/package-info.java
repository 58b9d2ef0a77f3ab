/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The dialects that patterns of contracts are written in. */
@NullMarked
package dev.pacta.contract.pattern;

import org.jspecify.annotations.NullMarked;
