/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Runs a plan over JSON bytes and over parsed records. */
@NullMarked
package dev.pacta.validation.json;

import org.jspecify.annotations.NullMarked;
