/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** JSON Schemas compared. */
@NullMarked
package dev.pacta.exchange.compatibility.jsonschema;

import org.jspecify.annotations.NullMarked;
