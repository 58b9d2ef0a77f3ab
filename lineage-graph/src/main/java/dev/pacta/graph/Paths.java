/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Shortest ways between two nodes, along the flow. */
public final class Paths {
    private static final int UNSEEN = -2;
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

    private static Optional<Path> shortest(
            LineageGraph graph, int from, int to, EdgeFilter filter, boolean amongFields) {
        int[] cameBy = new int[graph.nodeCount()];
        Arrays.fill(cameBy, UNSEEN);
        cameBy[from] = START;
        IntList queue = new IntList(64);
        queue.add(from);
        CompressedEdges edges = graph.edges();
        for (int at = 0; at < queue.size() && cameBy[to] == UNSEEN; at++) {
            int node = queue.get(at);
            for (int edge = edges.outStart[node]; edge < edges.outStart[node + 1]; edge++) {
                int next = edges.target[edge];
                if (cameBy[next] == UNSEEN && filter.follows(graph, edge)) {
                    cameBy[next] = edge;
                    queue.add(next);
                    if (amongFields && graph.kind(next) == NodeKind.DATASET) {
                        reachFields(graph, next, edge, cameBy, queue);
                    }
                }
            }
        }
        return cameBy[to] == UNSEEN ? Optional.empty() : Optional.of(traced(edges, cameBy, to));
    }

    private static void reachFields(LineageGraph graph, int dataset, int edge, int[] cameBy, IntList queue) {
        for (int field : graph.fields(dataset)) {
            if (cameBy[field] == UNSEEN) {
                cameBy[field] = edge;
                queue.add(field);
            }
        }
    }

    private static Path traced(CompressedEdges edges, int[] cameBy, int to) {
        List<Integer> nodes = new ArrayList<>(List.of(to));
        List<Integer> way = new ArrayList<>();
        for (int node = to; cameBy[node] != START; node = edges.source[cameBy[node]]) {
            way.add(cameBy[node]);
            nodes.add(edges.source[cameBy[node]]);
        }
        Collections.reverse(nodes);
        Collections.reverse(way);
        return new Path(nodes, way);
    }
}
