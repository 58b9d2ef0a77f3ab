/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import org.jspecify.annotations.Nullable;

/** One keyword of a schema, compiled. Thread-safe. */
@FunctionalInterface
interface Keyword {
    /** Whether the instance is allowed; each breach is told to the evaluation. */
    boolean accepts(@Nullable Object instance, Evaluation evaluation);
}
