/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.Arrays;

/**
 * The edges of a graph: where each leads, a chain of them for each node and direction, and what is known of each. Ends are added to and
 * never change; what is known does, and a view keeps what it had. One thread writes; views are read by any number of threads meanwhile.
 */
final class Edges {
    static final int NONE = -1;
    /** So many values may be held in vain before they are forgotten. */
    private static final int FORGOTTEN = 1024;

    /** Of each node: the first edge out of it, and the first into it. */
    private final IntColumn firsts;
    /** Of each edge: source, target, the next edge out of the source, and the next into the target. */
    private final IntColumn links;

    private final Lane sources;
    private final Lane targets;
    private final Chains out;
    private final Chains in;

    /** Of each edge: the number of its nature, and twice that of its telling, and one where it is open. */
    private IntColumn known;

    private final Interned<Nature> natures;
    private Tellings tellings;
    private int forgetAt = FORGOTTEN;

    Edges() {
        this(new IntColumn(), new IntColumn(), new IntColumn(), new Interned<>(), new Tellings());
    }

    private Edges(IntColumn firsts, IntColumn links, IntColumn known, Interned<Nature> natures, Tellings tellings) {
        this.firsts = firsts;
        this.links = links;
        this.known = known;
        this.natures = natures;
        this.tellings = tellings;
        this.sources = new Lane(links, 4, 0);
        this.targets = new Lane(links, 4, 1);
        this.out = new Chains(new Lane(firsts, 2, 0), new Lane(links, 4, 2));
        this.in = new Chains(new Lane(firsts, 2, 1), new Lane(links, 4, 3));
    }

    Edges view() {
        return new Edges(firsts.view(), links.view(), known.view(), natures.view(), tellings.view());
    }

    int nodes() {
        return firsts.size() / 2;
    }

    /** Makes room for nodes that edges may have as their ends, up to that many. */
    void addNodes(int nodes) {
        while (nodes() < nodes) {
            firsts.add(NONE);
            firsts.add(NONE);
        }
    }

    int size() {
        return known.size() / 2;
    }

    int source(int edge) {
        return sources.get(edge);
    }

    int target(int edge) {
        return targets.get(edge);
    }

    /** The first edge out of a node, or {@link #NONE}. */
    int firstOut(int node) {
        return within(out.first(node));
    }

    int nextOut(int edge) {
        return within(out.next(edge));
    }

    int firstIn(int node) {
        return within(in.first(node));
    }

    int nextIn(int edge) {
        return within(in.next(edge));
    }

    private int within(int edge) {
        return edge < size() ? edge : NONE;
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
        int edge = size();
        links.add(from);
        links.add(to);
        links.add(NONE);
        links.add(NONE);
        known.add(nature);
        known.add(marked);
        out.append(from, edge);
        in.append(to, edge);
        return edge;
    }

    private int marked(Telling telling) {
        return tellings.number(telling) << 1 | (telling.isOpen() ? 1 : 0);
    }

    void replace(int edge, Nature nature, Telling telling) {
        known.replace(2 * edge, natures.number(nature));
        known.replace(2 * edge + 1, marked(telling));
        if (tellings.size() > forgetAt) {
            forgetReplaced();
        }
    }

    /** Values that no edge has any more would pile up while the same edges are seen again and again. */
    private void forgetReplaced() {
        Tellings before = tellings;
        tellings = new Tellings();
        IntColumn renumbered = new IntColumn();
        for (int edge = 0; edge < size(); edge++) {
            renumbered.add(natureNumber(edge));
            renumbered.add(marked(before.get(known.get(2 * edge + 1) >>> 1)));
        }
        known = renumbered;
        forgetAt = 2 * tellings.size() + FORGOTTEN;
    }

    /** The same edges in the order of their sources, so that those out of a node lie beside one another. */
    Edges arranged() {
        Edges arranged = new Edges(new IntColumn(), new IntColumn(), new IntColumn(), natures, tellings);
        arranged.forgetAt = 2 * tellings.size() + FORGOTTEN;
        arranged.addNodes(nodes());
        for (int edge : bySource()) {
            arranged.add(source(edge), target(edge), natureNumber(edge), known.get(2 * edge + 1));
        }
        return arranged;
    }

    private int[] bySource() {
        int[] next = new int[nodes() + 1];
        for (int edge = 0; edge < size(); edge++) {
            next[source(edge) + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] order = new int[size()];
        for (int edge = 0; edge < order.length; edge++) {
            order[next[source(edge)]++] = edge;
        }
        return order;
    }
}
