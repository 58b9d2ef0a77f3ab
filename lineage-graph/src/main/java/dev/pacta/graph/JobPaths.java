/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A search for a shortest way by what jobs state of their data: a job that chooses is come to more than once. Used once, by one thread. */
final class JobPaths {
    private static final int START = -1;

    private final LineageGraph graph;
    private final EdgeFilter filter;
    private final StatedPairs pairs;
    private final NodeSet met = new NodeSet();
    private final NodeSet freely = new NodeSet();
    /** Of each coming: the node, the edge, and the coming before. */
    private final IntList nodes = new IntList(64);

    private final IntList edges = new IntList(64);
    private final IntList before = new IntList(64);

    JobPaths(LineageGraph graph, EdgeFilter filter, EdgeFilter seen) {
        this.graph = graph;
        this.filter = filter;
        this.pairs = new StatedPairs(graph, seen);
    }

    Optional<Path> shortest(int from, int to) {
        come(from, START, START);
        Steps out = Steps.out(graph.edges());
        for (int at = 0; at < nodes.size(); at++) {
            if (nodes.get(at) == to) {
                return Optional.of(traced(at));
            }
            out.of(nodes.get(at));
            while (out.next()) {
                if (mayCome(nodes.get(at), out.node()) && filter.follows(graph, out.edge()) && leads(at, out.node())) {
                    come(out.node(), out.edge(), at);
                }
            }
        }
        return Optional.empty();
    }

    /** From each dataset once, and from all that is none once, since there the job leads everywhere. */
    private boolean mayCome(int from, int node) {
        return !met.has(node) || pairs.areOf(node) && (isDataset(from) || !freely.has(node));
    }

    private boolean isDataset(int node) {
        return graph.kind(node) == NodeKind.DATASET;
    }

    private boolean leads(int at, int next) {
        int came = before.get(at);
        return came == START || pairs.lead(nodes.get(at), nodes.get(came), next);
    }

    private void come(int node, int edge, int from) {
        met.add(node);
        if (from == START || !isDataset(nodes.get(from))) {
            freely.add(node);
        }
        nodes.add(node);
        edges.add(edge);
        before.add(from);
    }

    private Path traced(int last) {
        List<Integer> passed = new ArrayList<>();
        List<Integer> way = new ArrayList<>();
        for (int at = last; at != START; at = before.get(at)) {
            passed.add(nodes.get(at));
            if (edges.get(at) != START) {
                way.add(edges.get(at));
            }
        }
        Collections.reverse(passed);
        Collections.reverse(way);
        return new Path(passed, way);
    }
}
