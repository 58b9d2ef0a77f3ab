/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Rules on where the data lies. */
@NullMarked
package dev.pacta.contract.lint.server;

import org.jspecify.annotations.NullMarked;
