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

    private final Nodes nodes;
    private final GrowingEdges edges;
    private final Choosing choosing;
    private final Touched touched = new Touched();

    /** One that has collected nothing yet. */
    public GraphBuilder() {
        this(GrowingEdges.Pace.USUAL);
    }

    GraphBuilder(GrowingEdges.Pace pace) {
        nodes = new Nodes();
        edges = new GrowingEdges(pace);
        choosing = new Choosing();
    }

    /**
     * One that begins with a graph, to see what would be if some edges were there or not. The graph and the builder that gave it do not change. It costs
     * some tens of bytes for each node of the graph, and is meant to give one graph, and to be forgotten.
     */
    public GraphBuilder(LineageGraph graph) {
        nodes = graph.nodes().branch();
        edges = new GrowingEdges(GrowingEdges.Pace.NEVER, graph.edges().branch());
        choosing = graph.choosing().branch();
    }

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
        nodes.beside().add(dataset, new LineageGraph.OtherName(namespace, name));
    }

    /**
     * Gives a dataset other names as of times before it was renamed.
     *
     * @param names all of them, in the order of their ends
     */
    public void formerNames(int dataset, List<FormerName> names) {
        nodes.beside().former(dataset, names);
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
        add(from, to, nature(from, to, facts), Telling.of(facts, apart));
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
        int known = edges.find(from, to, nature, telling);
        if (known == Edges.NONE) {
            add(from, to, nature, telling);
            return true;
        }
        Telling before = edges.edges().telling(known);
        if (edges.edges().nature(known).equals(nature) && before.equals(telling)) {
            return false;
        }
        touched.again(nodes, to, nature, before, telling);
        edges.replace(known, nature, telling);
        return true;
    }

    /**
     * Ends an edge.
     *
     * @param time of the event that ends it, in microseconds since 1970 in UTC; one that has ended before stays as it is
     */
    public void end(int edge, long time) {
        Edges known = edges.edges();
        Telling before = known.telling(edge);
        EdgeFacts facts = new EdgeFacts(
                known.nature(edge).kind(),
                known.nature(edge).grade(),
                before.job(),
                known.nature(edge).transformations(),
                before.interval().endedBy(time),
                before.events());
        Telling ended = Telling.of(facts, before.apart());
        touched.again(nodes, known.target(edge), known.nature(edge), before, ended);
        edges.replace(edge, known.nature(edge), ended);
    }

    private void add(int from, int to, Nature nature, Telling telling) {
        touched.edge(nodes, to, nature, telling);
        edges.add(from, to, nature, telling);
    }

    private Nature nature(int from, int to, EdgeFacts facts) {
        return new Nature(facts.kind(), facts.grade(), facts.transformations(), nodes.kind(from), nodes.kind(to));
    }

    /** The graph of all that was added so far. */
    public LineageGraph build() {
        Nodes seen = nodes.view();
        Edges laid = edges.view(nodes.size());
        touched.judge(new LineageGraph(seen, laid, choosing), choosing);
        return new LineageGraph(seen, laid, choosing.view());
    }

    private void checkNode(int node) {
        if (node < 0 || node >= nodes.size()) {
            throw new IllegalArgumentException("node %d is not one of %d".formatted(node, nodes.size()));
        }
    }
}
