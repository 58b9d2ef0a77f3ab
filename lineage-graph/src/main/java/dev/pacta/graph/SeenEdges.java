/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import org.jspecify.annotations.Nullable;

/** Every edge that is seen at the given times. What is prepared for the graph that was asked last is kept; safe for many threads. */
final class SeenEdges implements EdgeFilter {
    private final AsOf asOf;
    /** Immutable, so that whoever reads it while another writes has one of both. */
    private @Nullable Sight last;

    SeenEdges(AsOf asOf) {
        this.asOf = asOf;
    }

    @Override
    public boolean follows(LineageGraph graph, int edge) {
        Knowledge knowledge = graph.edges().knowledge();
        Sight sight = last;
        if (sight == null || !sight.isOf(knowledge)) {
            sight = new Sight(knowledge, asOf);
            last = sight;
        }
        return sight.sees(edge);
    }
}
