/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Schemas compared by the rules of their own format, and the seven compatibility modes of schema registries. */
@NullMarked
package dev.pacta.exchange.compatibility;

import org.jspecify.annotations.NullMarked;
