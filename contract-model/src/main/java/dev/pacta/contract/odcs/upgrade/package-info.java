/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** From older standards to ODCS 3.1.0: what has a place moves there, what has none is kept in custom properties, and both are told. */
@NullMarked
package dev.pacta.contract.odcs.upgrade;

import org.jspecify.annotations.NullMarked;
