/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tables of a database, checked where they are: a contract's rules become a few questions to the database. */
@NullMarked
package dev.pacta.validation.tables;

import org.jspecify.annotations.NullMarked;
