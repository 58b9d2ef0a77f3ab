/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What all commands share: exit codes, output, trouble. */
@NullMarked
package dev.pacta.cli.console;

import org.jspecify.annotations.NullMarked;
