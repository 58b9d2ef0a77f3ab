/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Physical types of databases and files, and which values they hold. */
@NullMarked
package dev.pacta.contract.diff.physical;

import org.jspecify.annotations.NullMarked;
