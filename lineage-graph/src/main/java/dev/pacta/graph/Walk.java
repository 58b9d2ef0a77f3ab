/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/** One walk of a {@link Traversal}. Used once, by one thread. */
class Walk {
    /** A walk that ends at its limit is likely to leave out several times as many. */
    private static final int LEFT_OUT = 8;

    final LineageGraph graph;
    final Steps out;
    final Steps in;
    final EdgeFilter filter;
    final boolean goesUpstream;
    final boolean goesDownstream;
    final int depth;
    private final int limit;
    /** What was reached and what was left out: neither is looked at again. */
    private final NodeSet met;

    private final IntList nodes = new IntList(64);
    private final IntList distances = new IntList(64);
    private final Ahead ahead;
    private int read;
    private int at;
    private int startCount;
    private int leftOut;

    Walk(Traversal asked, LineageGraph graph) {
        this.graph = graph;
        this.filter = asked.filter();
        this.goesUpstream = asked.direction().goesUpstream();
        this.goesDownstream = asked.direction().goesDownstream();
        this.depth = asked.depth();
        this.limit = asked.limit();
        this.met = new NodeSet((long) limit * LEFT_OUT);
        this.out = Steps.out(graph.edges());
        this.in = Steps.in(graph.edges());
        this.ahead = new Ahead(graph.edges());
    }

    Traversal.Reached from(int... starts) {
        return from(starts, new int[0]);
    }

    /** From those that are there at once and those to which the first edge leads. */
    Traversal.Reached from(int[] starts, int[] anEdgeOn) {
        for (int start : starts) {
            meet(start, 0);
        }
        for (int start : anEdgeOn) {
            meet(start, 1);
        }
        startCount = nodes.size();
        for (at = 0; hasNode(at) && distances.get(at) < depth; at++) {
            readAhead();
            expand(nodes.get(at), distances.get(at) + 1);
        }
        return new Traversal.Reached(nodes.toArray(), distances.toArray(), leftOut);
    }

    /** Whether the node that is gone on from is one of those that the walk began at. */
    final boolean isAtStart() {
        return at < startCount;
    }

    /** Whether there is a node at a place in the order of their distance; those of larger distance may come later. */
    boolean hasNode(int place) {
        return place < nodes.size();
    }

    /** The distance of the node at a place, larger than all when there is none. */
    final int distance(int place) {
        return place < nodes.size() ? distances.get(place) : Integer.MAX_VALUE;
    }

    private void readAhead() {
        if (at == read) {
            read = Math.min(at + Ahead.NODES, nodes.size());
            if (goesUpstream) {
                ahead.readIn(nodes, at, read);
            }
            if (goesDownstream) {
                ahead.readOut(nodes, at, read);
            }
        }
    }

    void expand(int node, int distance) {
        if (goesUpstream) {
            against(node, distance);
        }
        if (goesDownstream) {
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

    /** Keeps the node, if it is new and there is room; whether it was kept. */
    final boolean meet(int node, int distance) {
        if (!met.add(node)) {
            return false;
        }
        if (nodes.size() >= limit) {
            leftOut++;
            return false;
        }
        nodes.add(node);
        distances.add(distance);
        return true;
    }
}
