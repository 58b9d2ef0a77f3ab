/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/**
 * Edges in the order in which they came, with a chain of them for each node and direction. They are numbered from 0. One thread writes; views
 * are read by any number of threads meanwhile.
 */
final class Tail {
    private static final int WIDTH = 4;

    /** Of each edge: source, target, the next edge out of the source, and the next into the target. */
    private final IntColumn links;

    private final Lane sources;
    private final Lane targets;
    private final Heads outHeads;
    private final Heads inHeads;
    private final Chains out;
    private final Chains in;
    /** So many are in their chains: of many that are added at once none is, until somebody looks. */
    private int linked;

    Tail() {
        links = new IntColumn();
        sources = new Lane(links, WIDTH, 0);
        targets = new Lane(links, WIDTH, 1);
        outHeads = new Heads(sources);
        inHeads = new Heads(targets);
        out = new Chains(outHeads, new Lane(links, WIDTH, 2));
        in = new Chains(inHeads, new Lane(links, WIDTH, 3));
    }

    private Tail(Tail seen) {
        links = seen.links.view();
        sources = new Lane(links, WIDTH, 0);
        targets = new Lane(links, WIDTH, 1);
        outHeads = seen.outHeads.view(sources);
        inHeads = seen.inHeads.view(targets);
        out = new Chains(outHeads, new Lane(links, WIDTH, 2));
        in = new Chains(inHeads, new Lane(links, WIDTH, 3));
        linked = seen.linked;
    }

    Tail view() {
        link();
        return new Tail(this);
    }

    int size() {
        return sources.size();
    }

    int add(int from, int to) {
        int edge = size();
        links.add(from);
        links.add(to);
        links.add(Chains.END);
        links.add(Chains.END);
        return edge;
    }

    /** Lets what was added be found from its ends. */
    void link() {
        for (int size = size(); linked < size; linked++) {
            out.append(source(linked), linked);
            in.append(target(linked), linked);
        }
    }

    int source(int edge) {
        return sources.get(edge);
    }

    int target(int edge) {
        return targets.get(edge);
    }

    /** The first edge out of a node, or {@link Chains#END}. */
    int firstOut(int node) {
        return size() == 0 ? Chains.END : within(out.first(node));
    }

    int nextOut(int edge) {
        return within(out.next(edge));
    }

    int firstIn(int node) {
        return size() == 0 ? Chains.END : within(in.first(node));
    }

    int nextIn(int edge) {
        return within(in.next(edge));
    }

    private int within(int edge) {
        return edge < size() ? edge : Chains.END;
    }

    /** Calls the action with each edge, numbered from a base. */
    void forEach(int base, EdgeEnds action) {
        for (int edge = 0, size = size(); edge < size; edge++) {
            action.edge(base + edge, source(edge), target(edge));
        }
    }
}
