/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

/**
 * Two schemas side by side, with the kinds of values that the wholes they belong to may take: a keyword that changes for texts only
 * breaks nothing where no text was allowed.
 */
record SchemaPair(Located before, Located after, TypeSet typesBefore, TypeSet typesAfter) {
    /** Whether a change to what holds for these kinds of values matters at all. */
    boolean concerns(TypeSet types) {
        return typesBefore.and(typesAfter).meets(types);
    }
}
