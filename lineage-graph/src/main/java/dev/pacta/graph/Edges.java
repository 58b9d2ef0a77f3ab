/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/**
 * The edges of a graph: where each leads and what is known of each. Most lie {@linkplain Ranges in order}, and those that came since in a
 * {@linkplain Tail chain} for each node and direction; those of the tail have the larger numbers. Ends are added to and never change; what
 * is known does, and a view keeps what it had. One thread writes; views are read by any number of threads meanwhile.
 */
final class Edges {
    static final int NONE = -1;

    private final Ranges ranges;
    private final Tail tail;
    private final Knowledge knowledge;

    Edges() {
        this(Ranges.NONE, new Tail(), new Knowledge());
    }

    private Edges(Ranges ranges, Tail tail, Knowledge knowledge) {
        this.ranges = ranges;
        this.tail = tail;
        this.knowledge = knowledge;
    }

    Edges view() {
        return new Edges(ranges, tail.view(), knowledge.view());
    }

    /** Edges of their own that begin with those of this view. */
    Edges branch() {
        Tail grown = new Tail();
        tail.forEach(0, (edge, from, to) -> grown.add(from, to));
        return new Edges(ranges, grown, knowledge.branch());
    }

    /** The same edges, of which those of an earlier view are in order; the others follow them. */
    Edges withThoseInOrder(Ranges inOrder, Knowledge inOrderKnown) {
        Edges edges = new Edges(inOrder, new Tail(), inOrderKnown.sharing(knowledge));
        for (int edge = inOrder.size(); edge < size(); edge++) {
            edges.tail.add(source(edge), target(edge));
            edges.knowledge.add(knowledge, edge);
        }
        return edges;
    }

    Ranges ranges() {
        return ranges;
    }

    Tail tail() {
        return tail;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    int size() {
        return knowledge.size();
    }

    int source(int edge) {
        return edge < ranges.size() ? ranges.source(edge) : tail.source(edge - ranges.size());
    }

    int target(int edge) {
        return edge < ranges.size() ? ranges.target(edge) : tail.target(edge - ranges.size());
    }

    /** Calls the action with each edge. */
    void forEach(EdgeEnds action) {
        ranges.forEach(action);
        tail.forEach(ranges.size(), action);
    }

    void add(int from, int to, Nature nature, Telling telling) {
        tail.add(from, to);
        knowledge.add(nature, telling);
    }

    Nature nature(int edge) {
        return knowledge.nature(edge);
    }

    Telling telling(int edge) {
        return knowledge.telling(edge);
    }
}
