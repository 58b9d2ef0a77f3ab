/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** {@code pacta}, the command line: what a producer, a pipeline or a build calls. */
@NullMarked
package dev.pacta.cli;

import org.jspecify.annotations.NullMarked;
