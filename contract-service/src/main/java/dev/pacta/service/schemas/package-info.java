/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The JSON Schemas of contracts, for editors. */
@NullMarked
package dev.pacta.service.schemas;

import org.jspecify.annotations.NullMarked;
