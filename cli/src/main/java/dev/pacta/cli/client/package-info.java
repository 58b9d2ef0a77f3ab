/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The way to a running Pacta over HTTP. */
@NullMarked
package dev.pacta.cli.client;

import org.jspecify.annotations.NullMarked;
