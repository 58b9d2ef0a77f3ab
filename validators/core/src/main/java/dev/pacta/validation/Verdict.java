/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import java.util.List;

/** What is to be said about one record. */
public record Verdict(Kind kind, List<Violation> violations) {
    /** Nothing is wrong. */
    public static final Verdict VALID = new Verdict(Kind.VALID, List.of());

    /** The outcomes. */
    public enum Kind {
        VALID,
        INVALID,
        /** The record is beyond the limits; it counts as bad, but nobody has looked at all of it. */
        UNFINISHED
    }

    public Verdict {
        violations = List.copyOf(violations);
    }

    public boolean isValid() {
        return kind == Kind.VALID;
    }
}
