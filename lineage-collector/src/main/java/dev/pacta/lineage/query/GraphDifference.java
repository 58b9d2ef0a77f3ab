/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a graph has at one time and not at another.
 *
 * @param same how many edges are there at both times
 * @param addedLeftOut how many more are there only at the later one
 * @param removedLeftOut how many more are there only at the earlier one
 * @param droppedUntil edges that were closed until then may be missing, since the retention has dropped some; there when one of the two
 *     times is earlier
 */
public record GraphDifference(
        Instant from,
        Instant to,
        List<GraphAnswer.Edge> added,
        List<GraphAnswer.Edge> removed,
        long same,
        int addedLeftOut,
        int removedLeftOut,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant droppedUntil) {
    /** Copies. */
    public GraphDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
