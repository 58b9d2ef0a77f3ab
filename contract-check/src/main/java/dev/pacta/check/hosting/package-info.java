/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The places where repositories live: a comment on a pull request, a status on a commit. */
@NullMarked
package dev.pacta.check.hosting;

import org.jspecify.annotations.NullMarked;
