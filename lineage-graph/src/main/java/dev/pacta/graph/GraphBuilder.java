/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.List;

/**
 * Collects nodes and edges and gives immutable graphs. It may go on after {@link #build()}: the graph keeps nothing of it.
 * Parallel edges are kept as they come; whoever fills the builder merges sightings of one edge. Not thread-safe.
 */
public final class GraphBuilder {
    /** In place of a job: the edge was told without one. */
    public static final int NO_JOB = Nodes.NONE;

    private final Nodes nodes = new Nodes();
    private final Edges edges = new Edges();

    /** The number of the dataset, added when it is new. */
    public int dataset(String namespace, String name) {
        return nodes.entity(NodeKind.DATASET, namespace, name);
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
        return nodes.entity(NodeKind.JOB, namespace, name);
    }

    /**
     * The number of the field, added when it is new.
     *
     * @throws IllegalArgumentException when {@code dataset} is the number of something else
     */
    public int field(int dataset, String field) {
        return nodes.field(dataset, field);
    }

    /**
     * Adds an edge and gives its slot, by which {@link #replace} finds it.
     *
     * @param job the job that makes the values flow, or {@link #NO_JOB}
     */
    public int edge(int from, int to, EdgeFacts facts) {
        checkNode(from);
        checkNode(to);
        return edges.add(from, to, facts);
    }

    /** Puts newer facts in the place of those of an edge. */
    public void replace(int slot, EdgeFacts facts) {
        edges.replace(slot, facts);
    }

    /** An open-ended edge that always held: short form for tests and declarations. */
    public int edge(int from, int to, EdgeKind kind, Grade grade, List<Transformation> transformations) {
        return edge(from, to, new EdgeFacts(kind, grade, NO_JOB, transformations, Interval.ALWAYS, 1));
    }

    /** The graph of all that was added so far. */
    public LineageGraph build() {
        return new LineageGraph(nodes.copy(), edges.compressed(nodes.size()));
    }

    private void checkNode(int node) {
        if (node < 0 || node >= nodes.size()) {
            throw new IllegalArgumentException("node %d is not one of %d".formatted(node, nodes.size()));
        }
    }
}
