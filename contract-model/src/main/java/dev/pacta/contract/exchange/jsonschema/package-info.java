/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Contracts as JSON Schema. */
@NullMarked
package dev.pacta.contract.exchange.jsonschema;

import org.jspecify.annotations.NullMarked;
