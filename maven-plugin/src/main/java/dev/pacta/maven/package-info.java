/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The goals of the Maven plugin, each a thin call of what the command line calls too. */
@NullMarked
package dev.pacta.maven;

import org.jspecify.annotations.NullMarked;
