/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the environment of a build tells: which pull request, which commit, which host. */
@NullMarked
package dev.pacta.check.build;

import org.jspecify.annotations.NullMarked;
