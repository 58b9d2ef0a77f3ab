/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Contracts as JSON Schemas. */
@NullMarked
package dev.pacta.exchange.jsonschema;

import org.jspecify.annotations.NullMarked;
