/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The structure of contracts as JSON Schema, for editors. */
@NullMarked
package dev.pacta.contract.odcs.jsonschema;

import org.jspecify.annotations.NullMarked;
