/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.List;

/**
 * Collects nodes and edges and gives immutable graphs, each for little more than what has changed since the one before. One thread
 * collects; the graphs that it gave are read by any number of threads meanwhile.
 */
public final class GraphBuilder {
    /** In place of a job: the edge was told without one. */
    public static final int NO_JOB = Nodes.NONE;

    private final Nodes nodes = new Nodes();
    private Edges edges = new Edges();
    private int arranged;

    /** The number of the dataset, added when it is new. */
    public int dataset(String namespace, String name) {
        return added(nodes.entity(NodeKind.DATASET, namespace, name));
    }

    /** Whether there is a dataset of this name, be it its other name. */
    public boolean hasDataset(String namespace, String name) {
        return nodes.find(NodeKind.DATASET, namespace, name) != Nodes.NONE;
    }

    /**
     * Lets a dataset be found under another name of it.
     *
     * @throws IllegalArgumentException when {@code dataset} is the number of something else
     */
    public void otherName(int dataset, String namespace, String name) {
        if (nodes.kind(dataset) != NodeKind.DATASET) {
            throw new IllegalArgumentException("node %s is no dataset".formatted(nodes.id(dataset)));
        }
        nodes.otherName(dataset, namespace, name);
    }

    /** The number of the job, added when it is new. */
    public int job(String namespace, String name) {
        return added(nodes.entity(NodeKind.JOB, namespace, name));
    }

    /**
     * The number of the field, added when it is new.
     *
     * @throws IllegalArgumentException when {@code dataset} is the number of something else
     */
    public int field(int dataset, String field) {
        return added(nodes.field(dataset, field));
    }

    private int added(int node) {
        edges.addNodes(nodes.size());
        return node;
    }

    /** Adds an edge, though there may be one like it: {@link #put} looks for that. */
    public void edge(int from, int to, EdgeFacts facts) {
        edge(from, to, facts, 0);
    }

    /**
     * The same.
     *
     * @param apart 0, or a number that keeps it apart from another of the same ends, kind and job
     */
    public void edge(int from, int to, EdgeFacts facts, int apart) {
        checkNode(from);
        checkNode(to);
        edges.add(from, to, nature(from, to, facts), Telling.of(facts, apart));
    }

    /** An open-ended edge that always held: short form for tests and declarations. */
    public void edge(int from, int to, EdgeKind kind, Grade grade, List<Transformation> transformations) {
        edge(from, to, new EdgeFacts(kind, grade, NO_JOB, transformations, Interval.ALWAYS, 1));
    }

    /**
     * Adds an edge, or puts newer facts in the place of those of the one with the same ends, kind, job and {@code apart}. What was held
     * before ({@link Interval#heldUntil()} not open) is kept beside what is held now, each once.
     *
     * @return whether anything is new
     */
    public boolean put(int from, int to, EdgeFacts facts, int apart) {
        checkNode(from);
        checkNode(to);
        Nature nature = nature(from, to, facts);
        Telling telling = Telling.of(facts, apart);
        int known = find(from, to, nature, telling);
        if (known == Edges.NONE) {
            edges.add(from, to, nature, telling);
            return true;
        }
        if (edges.nature(known).equals(nature) && edges.telling(known).equals(telling)) {
            return false;
        }
        edges.replace(known, nature, telling);
        return true;
    }

    private Nature nature(int from, int to, EdgeFacts facts) {
        return new Nature(facts.kind(), facts.grade(), facts.transformations(), nodes.kind(from), nodes.kind(to));
    }

    /** Looks among the edges out of the one end and among those into the other, until it is among the fewer of them or not. */
    private int find(int from, int to, Nature nature, Telling telling) {
        int out = edges.firstOut(from);
        int in = edges.firstIn(to);
        while (out != Edges.NONE && in != Edges.NONE) {
            if (edges.target(out) == to && isSame(out, nature, telling)) {
                return out;
            }
            if (edges.source(in) == from && isSame(in, nature, telling)) {
                return in;
            }
            out = edges.nextOut(out);
            in = edges.nextIn(in);
        }
        return Edges.NONE;
    }

    private boolean isSame(int edge, Nature nature, Telling telling) {
        Telling known = edges.telling(edge);
        return known.job() == telling.job()
                && known.apart() == telling.apart()
                && edges.nature(edge).kind() == nature.kind()
                && (telling.isHeld() ? known.isHeld() : known.isOf(telling));
    }

    /** The graph of all that was added so far. */
    public LineageGraph build() {
        if (edges.size() >= 2L * arranged) {
            edges = edges.arranged();
            arranged = edges.size();
        }
        return new LineageGraph(nodes.view(), edges.view());
    }

    private void checkNode(int node) {
        if (node < 0 || node >= nodes.size()) {
            throw new IllegalArgumentException("node %d is not one of %d".formatted(node, nodes.size()));
        }
    }
}
