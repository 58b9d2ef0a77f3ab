/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Contracts from and to other formats. */
@NullMarked
package dev.pacta.cli.exchange;

import org.jspecify.annotations.NullMarked;
