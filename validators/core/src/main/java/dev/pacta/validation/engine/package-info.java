/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Engines of others for custom rules of quality: what a provider implements, and how providers are found. */
@NullMarked
package dev.pacta.validation.engine;

import org.jspecify.annotations.NullMarked;
