/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The command that checks data. */
@NullMarked
package dev.pacta.cli.validate;

import org.jspecify.annotations.NullMarked;
