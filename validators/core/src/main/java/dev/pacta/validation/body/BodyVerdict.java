/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.body;

import java.util.List;

/**
 * What is to be said about a body. No value of the data is in it.
 *
 * @param records how many it has; 0 when it cannot be read
 * @param breaches the first hundred
 * @param more how many there are besides
 */
public record BodyVerdict(Kind kind, int records, List<BodyBreach> breaches, int more) {
    /** The outcomes. */
    public enum Kind {
        VALID,
        INVALID,
        /** It is not the JSON, in UTF-8, that is expected. */
        UNREADABLE
    }

    public BodyVerdict {
        breaches = List.copyOf(breaches);
    }
}
