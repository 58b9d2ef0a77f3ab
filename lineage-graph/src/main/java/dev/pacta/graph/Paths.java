/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Shortest ways between two nodes, along the flow. */
public final class Paths {
    private static final int START = -1;

    private Paths() {}

    /** A shortest way from one node to another along edges that the filter follows, or empty when there is none. */
    public static Optional<Path> shortest(LineageGraph graph, int from, int to, EdgeFilter filter) {
        return shortest(graph, from, to, filter, false);
    }

    /** The same from field to field: an edge into a dataset is one into each of its fields, and takes their place in the way. */
    public static Optional<Path> shortestAmongFields(LineageGraph graph, int from, int to, EdgeFilter filter) {
        return shortest(graph, from, to, filter, true);
    }

    /**
     * A shortest way among datasets and jobs, by what jobs state of their data: see {@link StatedPairs}.
     *
     * @param seen which edges are of the time of the question
     */
    public static Optional<Path> shortestThroughJobs(
            LineageGraph graph, int from, int to, EdgeFilter filter, EdgeFilter seen) {
        return new JobPaths(graph, filter, seen).shortest(from, to);
    }

    private static Optional<Path> shortest(
            LineageGraph graph, int from, int to, EdgeFilter filter, boolean amongFields) {
        IntMap cameBy = new IntMap();
        cameBy.put(from, START);
        IntList queue = new IntList(64);
        queue.add(from);
        Steps out = Steps.out(graph.edges());
        for (int at = 0; at < queue.size() && !cameBy.has(to); at++) {
            out.of(queue.get(at));
            while (out.next()) {
                int next = out.node();
                if (!cameBy.has(next) && filter.follows(graph, out.edge())) {
                    cameBy.put(next, out.edge());
                    queue.add(next);
                    if (amongFields && graph.kind(next) == NodeKind.DATASET) {
                        reachFields(graph, next, out.edge(), cameBy, queue);
                    }
                }
            }
        }
        return cameBy.has(to) ? Optional.of(traced(graph.edges(), cameBy, to)) : Optional.empty();
    }

    private static void reachFields(LineageGraph graph, int dataset, int edge, IntMap cameBy, IntList queue) {
        for (int field = graph.firstField(dataset); field != Chains.END; field = graph.nextField(field)) {
            if (!cameBy.has(field)) {
                cameBy.put(field, edge);
                queue.add(field);
            }
        }
    }

    private static Path traced(Edges edges, IntMap cameBy, int to) {
        List<Integer> nodes = new ArrayList<>(List.of(to));
        List<Integer> way = new ArrayList<>();
        int node = to;
        for (int edge = cameBy.get(to); edge != START; edge = cameBy.get(node)) {
            node = edges.source(edge);
            way.add(edge);
            nodes.add(node);
        }
        Collections.reverse(nodes);
        Collections.reverse(way);
        return new Path(nodes, way);
    }
}
