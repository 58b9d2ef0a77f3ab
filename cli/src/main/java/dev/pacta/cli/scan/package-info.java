/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The command that looks for personal data. */
@NullMarked
package dev.pacta.cli.scan;

import org.jspecify.annotations.NullMarked;
