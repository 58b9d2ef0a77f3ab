/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the formats of single schemas share: legal names, and what was written with what was lost. */
@NullMarked
package dev.pacta.exchange.schema;

import org.jspecify.annotations.NullMarked;
