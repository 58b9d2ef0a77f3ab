/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Bringing contracts to the registry, all or none, with where they came from. */
@NullMarked
package dev.pacta.check.publish;

import org.jspecify.annotations.NullMarked;
