/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a check asks a running Pacta, and what it answers. */
@NullMarked
package dev.pacta.check.server;

import org.jspecify.annotations.NullMarked;
