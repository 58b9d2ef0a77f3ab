/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import org.jspecify.annotations.Nullable;

/**
 * One demand of a schema; one that is not {@link Streamed} has to see objects and lists whole. Immutable: what an evaluation comes by is kept in the
 * evaluation.
 */
interface Keyword {
    /** Whether the instance is allowed; each breach is told to the evaluation. */
    boolean accepts(@Nullable Object instance, Evaluation evaluation);
}
