/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** JSON Schema, drafts 2019-09 and 2020-12: compiled once, then run over a value within limits. Start at JsonSchema. */
@NullMarked
package dev.pacta.validation.jsonschema;

import org.jspecify.annotations.NullMarked;
