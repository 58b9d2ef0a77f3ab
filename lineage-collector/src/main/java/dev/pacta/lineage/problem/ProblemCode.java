/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.problem;

/** A kind of problem that clients may rely on. Implemented by enums, one per room. */
public interface ProblemCode {
    /** What every occurrence has in common. */
    ProblemKind kind();

    /** The stable code, dotted and lower case, such as {@code lineage.event.no-run}. */
    default String code() {
        return kind().code();
    }

    /** The HTTP status that goes with it. */
    default int status() {
        return kind().status();
    }

    /** A short human-readable name, the same for every occurrence. */
    default String title() {
        return kind().title();
    }
}
