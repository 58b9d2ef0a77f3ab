/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The command that checks records for a program beside it, for as long as that program runs. */
@NullMarked
package dev.pacta.cli.serve;

import org.jspecify.annotations.NullMarked;
