/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import java.util.List;

/**
 * One of the demands that together make up a schema.
 *
 * @param at for {@code BASE} only the plain keywords, else the schema that carries the keyword
 * @param branches the schemas under {@code anyOf}, {@code oneOf} or {@code not}
 */
record Part(Kind kind, Located at, List<Located> branches) {
    /** What it demands. */
    enum Kind {
        /** Plain keywords. */
        BASE,
        /** Nothing fits. */
        NOTHING,
        ANY_OF,
        ONE_OF,
        NOT,
        CONDITION,
        /** A reference that leads out of the document. */
        OUTSIDE
    }

    Part {
        branches = List.copyOf(branches);
    }

    boolean isChoice() {
        return kind == Kind.ANY_OF || kind == Kind.ONE_OF;
    }

    boolean isAnything() {
        return kind == Kind.BASE && at.isAnything();
    }
}
