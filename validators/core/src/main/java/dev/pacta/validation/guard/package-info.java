/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Asks whether data may be used for a purpose, before it is read. */
@NullMarked
package dev.pacta.validation.guard;

import org.jspecify.annotations.NullMarked;
