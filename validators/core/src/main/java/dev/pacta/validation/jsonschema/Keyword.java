/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import org.jspecify.annotations.Nullable;

/** One demand of a schema. Immutable: what an evaluation comes by is kept in the evaluation. */
@FunctionalInterface
interface Keyword {
    /** How much of an object or list a demand has to see; of a single value each sees all. */
    enum Need {
        /** Only that it is an object or a list: the demand is the same for an empty one. */
        KIND,
        /** The names of an object's properties, and of none the value. */
        NAMES,
        /** How many items a list has. */
        COUNT,
        /** Each property or item for itself, see {@link Streamed.OfChildren}. */
        CHILDREN,
        /** What other schemas need that apply to the same value, see {@link Streamed.OfTheSame}. */
        SAME,
        /** All of it at once. */
        WHOLE
    }

    /** Whether the instance is allowed; each breach is told to the evaluation. */
    boolean accepts(@Nullable Object instance, Evaluation evaluation);

    /** What it has to see. */
    default Need need() {
        return Need.WHOLE;
    }
}
