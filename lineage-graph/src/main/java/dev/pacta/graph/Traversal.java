/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.BitSet;

/**
 * Walks a graph breadth first from one or more nodes, as deep and as far as it is told. Immutable settings; safe for many threads.
 *
 * @param depth how many edges away from the start, 0 gives the start alone
 * @param limit how many nodes at most, the nearest first
 */
public record Traversal(Direction direction, int depth, int limit, EdgeFilter filter) {
    /** A walk that ends at its limit is likely to leave out several times as many. */
    private static final int LEFT_OUT = 8;

    public Traversal {
        if (depth < 0 || limit < 1) {
            throw new IllegalArgumentException(
                    "depth is %d and limit %d, expected 0 or more and 1 or more".formatted(depth, limit));
        }
    }

    /**
     * What was reached.
     *
     * @param nodes in the order of their distance
     * @param distances the distance of each
     * @param leftOut how many further nodes lie within the depth that the limit kept out and that are next to those reached
     */
    public record Reached(int[] nodes, int[] distances, int leftOut) {
        /** The nodes as a set. */
        public BitSet asSet() {
            BitSet set = new BitSet();
            for (int node : nodes) {
                set.set(node);
            }
            return set;
        }
    }

    /** Walks from the given nodes. */
    public Reached from(LineageGraph graph, int... starts) {
        return walked(new Walk(graph), starts);
    }

    /** Walks from the given fields, from field to field: an edge into a dataset is one into each of its fields. */
    public Reached fromFields(LineageGraph graph, int... starts) {
        return walked(new FieldWalk(graph), starts);
    }

    private Reached walked(Walk walk, int... starts) {
        for (int start : starts) {
            walk.meet(start, 0);
        }
        for (int at = 0; at < walk.nodes.size() && walk.distances.get(at) < depth; at++) {
            walk.readAhead(at);
            walk.expand(walk.nodes.get(at), walk.distances.get(at) + 1);
        }
        return new Reached(walk.nodes.toArray(), walk.distances.toArray(), walk.leftOut);
    }

    private class Walk {
        final LineageGraph graph;
        final Steps out;
        private final Steps in;
        /** What was reached and what was left out: neither is looked at again. */
        private final NodeSet met = new NodeSet((long) limit * LEFT_OUT);

        private final IntList nodes = new IntList(64);
        private final IntList distances = new IntList(64);
        private final Ahead ahead;
        private int read;
        private int leftOut;

        Walk(LineageGraph graph) {
            this.graph = graph;
            this.out = Steps.out(graph.edges());
            this.in = Steps.in(graph.edges());
            this.ahead = new Ahead(graph.edges());
        }

        void readAhead(int at) {
            if (at == read) {
                read = Math.min(at + Ahead.NODES, nodes.size());
                if (direction.goesUpstream()) {
                    ahead.readIn(nodes, at, read);
                }
                if (direction.goesDownstream()) {
                    ahead.readOut(nodes, at, read);
                }
            }
        }

        void expand(int node, int distance) {
            if (direction.goesUpstream()) {
                against(node, distance);
            }
            if (direction.goesDownstream()) {
                out.of(node);
                while (out.next()) {
                    along(out.node(), distance);
                }
            }
        }

        void against(int node, int distance) {
            in.of(node);
            while (in.next()) {
                follow(in, in.node(), distance);
            }
        }

        void along(int target, int distance) {
            follow(out, target, distance);
        }

        void follow(Steps by, int next, int distance) {
            if (!met.has(next) && filter.follows(graph, by.edge())) {
                meet(next, distance);
            }
        }

        void meet(int node, int distance) {
            if (!met.add(node)) {
                return;
            }
            if (nodes.size() >= limit) {
                leftOut++;
                return;
            }
            nodes.add(node);
            distances.add(distance);
        }
    }

    private final class FieldWalk extends Walk {
        FieldWalk(LineageGraph graph) {
            super(graph);
        }

        @Override
        void against(int node, int distance) {
            super.against(node, distance);
            int dataset = graph.entity(node);
            if (dataset != node) {
                super.against(dataset, distance);
            }
        }

        @Override
        void along(int target, int distance) {
            if (graph.kind(target) != NodeKind.DATASET) {
                follow(out, target, distance);
                return;
            }
            for (int field = graph.firstField(target); field != Chains.END; field = graph.nextField(field)) {
                follow(out, field, distance);
            }
        }
    }
}
