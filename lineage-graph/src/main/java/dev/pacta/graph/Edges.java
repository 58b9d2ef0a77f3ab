/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.Arrays;

/**
 * The edges of a graph: where each leads and what is known of each. Most lie {@linkplain Ranges in order}, and those that came since in a
 * {@linkplain Tail chain} for each node and direction; those of the tail have the larger numbers. Ends are added to and never change; what
 * is known does, and a view keeps what it had. One thread writes; views are read by any number of threads meanwhile.
 */
final class Edges {
    static final int NONE = -1;
    /** So many values may be held in vain before they are forgotten. */
    private static final int FORGOTTEN = 1024;

    private final Ranges ranges;
    private final Tail tail;
    /** Of each edge: the number of its nature, and twice that of its telling, and one where it is open. */
    private IntColumn known;

    private final Interned<Nature> natures;
    private Tellings tellings;
    private int forgetAt = FORGOTTEN;

    Edges() {
        this(Ranges.NONE, new Tail(), new IntColumn(), new Interned<>(), new Tellings());
    }

    private Edges(Ranges ranges, Tail tail, IntColumn known, Interned<Nature> natures, Tellings tellings) {
        this.ranges = ranges;
        this.tail = tail;
        this.known = known;
        this.natures = natures;
        this.tellings = tellings;
    }

    Edges view() {
        return new Edges(ranges, tail.view(), known.view(), natures.view(), tellings.view());
    }

    /** The same edges, of which those with numbers are in order; the others follow them, and are known as they are here. */
    Edges withThoseInOrder(Ranges inOrder, IntColumn knownInOrder) {
        Edges edges = new Edges(inOrder, new Tail(), knownInOrder, natures, tellings);
        edges.forgetAt = forgetAt;
        for (int edge = inOrder.size(); edge < size(); edge++) {
            edges.add(source(edge), target(edge), natureNumber(edge), known.get(2 * edge + 1));
        }
        return edges;
    }

    Ranges ranges() {
        return ranges;
    }

    Tail tail() {
        return tail;
    }

    int size() {
        return known.size() / 2;
    }

    int source(int edge) {
        return edge < ranges.size() ? ranges.source(edge) : tail.source(edge - ranges.size());
    }

    int target(int edge) {
        return edge < ranges.size() ? ranges.target(edge) : tail.target(edge - ranges.size());
    }

    void forEach(EdgeEnds action) {
        ranges.forEach(action);
        tail.forEach(ranges.size(), action);
    }

    Nature nature(int edge) {
        return natures.get(natureNumber(edge));
    }

    /** The number of the edge's nature, of which there are {@link #natures()}. */
    int natureNumber(int edge) {
        return known.get(2 * edge);
    }

    Nature natureOf(int number) {
        return natures.get(number);
    }

    int natures() {
        return natures.size();
    }

    Telling telling(int edge) {
        return tellings.get(known.get(2 * edge + 1) >>> 1);
    }

    boolean isSeen(int edge, AsOf asOf) {
        int marked = known.get(2 * edge + 1);
        if ((marked & 1) != 0) {
            return asOf.equals(AsOf.NOW) || tellings.hasBegun(marked >>> 1, asOf);
        }
        return !asOf.equals(AsOf.NOW) && tellings.isSeen(marked >>> 1, asOf);
    }

    /** How many tellings are held, those in vain too. */
    int heldTellings() {
        return tellings.size();
    }

    int add(int from, int to, Nature nature, Telling telling) {
        return add(from, to, natures.number(nature), marked(telling));
    }

    private int add(int from, int to, int nature, int marked) {
        known.add(nature);
        known.add(marked);
        return ranges.size() + tail.add(from, to);
    }

    private int marked(Telling telling) {
        return tellings.number(telling) << 1 | (telling.isOpen() ? 1 : 0);
    }

    void replace(int edge, Nature nature, Telling telling) {
        replace(edge, natures.number(nature), marked(telling));
    }

    private void replace(int edge, int nature, int marked) {
        known.replace(2 * edge, nature);
        known.replace(2 * edge + 1, marked);
    }

    /** Puts what is known of an edge of others, which share the natures and tellings of these, in the place of what is known of one. */
    void replace(int edge, Edges others, int other) {
        replace(edge, others.natureNumber(other), others.known.get(2 * other + 1));
    }

    /** Values that no edge has any more would pile up while the same edges are seen again and again: many are forgotten. */
    void forgetReplaced() {
        if (tellings.size() <= forgetAt) {
            return;
        }
        Tellings before = tellings;
        tellings = new Tellings();
        int[] numbers = new int[before.size()];
        Arrays.fill(numbers, NONE);
        IntColumn renumbered = new IntColumn();
        for (int edge = 0; edge < size(); edge++) {
            int marked = known.get(2 * edge + 1);
            int number = marked >>> 1;
            if (numbers[number] == NONE) {
                numbers[number] = tellings.number(before.get(number));
            }
            renumbered.add(natureNumber(edge));
            renumbered.add(numbers[number] << 1 | (marked & 1));
        }
        known = renumbered;
        forgetAt = 2 * tellings.size() + FORGOTTEN;
    }

    /** What is known, by other numbers of the edges. */
    IntColumn knownInOrder(int[] numbers) {
        IntColumn ordered = IntColumn.ofZeros(2 * numbers.length);
        for (int edge = 0; edge < numbers.length; edge++) {
            ordered.write(2 * numbers[edge], natureNumber(edge));
            ordered.write(2 * numbers[edge] + 1, known.get(2 * edge + 1));
        }
        return ordered;
    }
}
