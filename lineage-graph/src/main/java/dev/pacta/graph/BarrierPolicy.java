/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/**
 * Says which transformation stops which label. Labels are numbers that the caller gives a meaning to. Asked once per label and
 * distinct set of transformations. Safe for many threads.
 */
@FunctionalInterface
public interface BarrierPolicy {
    /** Nothing stops a label. */
    BarrierPolicy NONE = (label, transformation) -> false;

    boolean stops(int label, Transformation transformation);

    /** Masking stops every label. */
    static BarrierPolicy masking() {
        return (label, transformation) -> transformation.masking();
    }
}
