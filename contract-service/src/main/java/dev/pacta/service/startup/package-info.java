/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** How the application starts: the embedded database, the rules for an open port, what is printed. */
@NullMarked
package dev.pacta.service.startup;

import org.jspecify.annotations.NullMarked;
