/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What changed between two versions of a contract, and for whom it breaks. */
@NullMarked
package dev.pacta.contract.diff;

import org.jspecify.annotations.NullMarked;
