/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import java.time.Instant;
import java.util.List;

/**
 * What a graph has at one time and not at another.
 *
 * @param same how many edges are there at both times
 * @param addedLeftOut how many more are there only at the later one
 * @param removedLeftOut how many more are there only at the earlier one
 */
public record GraphDifference(
        Instant from,
        Instant to,
        List<GraphAnswer.Edge> added,
        List<GraphAnswer.Edge> removed,
        long same,
        int addedLeftOut,
        int removedLeftOut) {
    /** Copies. */
    public GraphDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
