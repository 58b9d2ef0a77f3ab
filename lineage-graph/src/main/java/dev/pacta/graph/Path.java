/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.List;

/**
 * A way through a graph, in the direction of the flow.
 *
 * @param nodes from the first to the last, at least one
 * @param edges those between them, one fewer
 */
public record Path(List<Integer> nodes, List<Integer> edges) {
    public Path {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        if (nodes.size() != edges.size() + 1) {
            throw new IllegalArgumentException(
                    "%d nodes and %d edges, expected one edge fewer".formatted(nodes.size(), edges.size()));
        }
    }

    /** How many edges it takes. */
    public int length() {
        return edges.size();
    }
}
