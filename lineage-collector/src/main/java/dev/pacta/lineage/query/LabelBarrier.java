/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.Transformation;

/** Says which transformation stops which label. Safe for many threads. */
@FunctionalInterface
public interface LabelBarrier {
    /** Nothing stops a label. */
    LabelBarrier NONE = (label, transformation) -> false;

    /** A transformation that obscures the value stops every label. */
    LabelBarrier MASKING = (label, transformation) -> transformation.masking();

    boolean stops(String label, Transformation transformation);
}
