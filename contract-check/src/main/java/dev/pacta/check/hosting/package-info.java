/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The hosts of code: comments and commit statuses over their REST interfaces. */
@NullMarked
package dev.pacta.check.hosting;

import org.jspecify.annotations.NullMarked;
