/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a repository says about its contracts in {@code .pacta.yaml}. */
@NullMarked
package dev.pacta.check.settings;

import org.jspecify.annotations.NullMarked;
