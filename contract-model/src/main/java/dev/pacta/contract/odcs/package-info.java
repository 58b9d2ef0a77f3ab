/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The Open Data Contract Standard: what its versions allow, and reading its documents without loss. */
@NullMarked
package dev.pacta.contract.odcs;

import org.jspecify.annotations.NullMarked;
