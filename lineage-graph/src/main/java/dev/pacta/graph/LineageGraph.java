/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/**
 * An immutable snapshot of the lineage: nodes and edges are ints from 0, valid within this snapshot only. It shares what it does not
 * change with the snapshots before and after it. Safe for any number of threads. A node or edge number that is not of this graph gives an {@link IndexOutOfBoundsException}.
 */
public final class LineageGraph {
    private final Nodes nodes;
    private final Edges edges;
    private final Choosing choosing;

    /** Of views that nobody else has. */
    LineageGraph(Nodes nodes, Edges edges, Choosing choosing) {
        this.nodes = nodes;
        this.edges = edges;
        this.choosing = choosing;
    }

    /** A name that a dataset has beside its own. */
    public record OtherName(String namespace, String name) {}

    /** A graph of nothing. */
    public static LineageGraph empty() {
        return new GraphBuilder().build();
    }

    public int nodeCount() {
        return nodes.size();
    }

    public int edgeCount() {
        return edges.size();
    }

    /** The node with this id, spelt as Marquez does: {@code dataset:ns:name}, {@code datasetField:ns:name:field}, {@code job:ns:name}. */
    public OptionalInt node(String id) {
        return optional(nodes.find(id));
    }

    public OptionalInt dataset(String namespace, String name) {
        return optional(nodes.find(NodeKind.DATASET, namespace, name));
    }

    public OptionalInt job(String namespace, String name) {
        return optional(nodes.find(NodeKind.JOB, namespace, name));
    }

    public OptionalInt field(String namespace, String name, String field) {
        return optional(nodes.findField(namespace, name, field));
    }

    public String id(int node) {
        return nodes.id(node);
    }

    public NodeKind kind(int node) {
        return nodes.kind(node);
    }

    public String namespace(int node) {
        return nodes.namespace(node);
    }

    /** The name of the dataset or job; for a field, that of its dataset. */
    public String name(int node) {
        return nodes.name(node);
    }

    /**
     * The name of a field within its dataset.
     *
     * @throws IllegalArgumentException when the node is no field
     */
    public String fieldName(int node) {
        if (kind(node) != NodeKind.FIELD) {
            throw new IllegalArgumentException("node %s is no field".formatted(id(node)));
        }
        return nodes.field(node);
    }

    /** The dataset of a field; any other node itself. */
    public int entity(int node) {
        int parent = nodes.parent(node);
        return parent == Nodes.NONE ? node : parent;
    }

    /** The other names of a dataset, by which it is found too. */
    public List<OtherName> otherNames(int dataset) {
        return nodes.beside().others().of(dataset);
    }

    /**
     * The same graph, in which datasets that have been renamed since a time have the names that they had then. They are found by all their names.
     */
    public LineageGraph named(AsOf asOf) {
        Nodes named = nodes.at(asOf.eventTime());
        return named == nodes ? this : new LineageGraph(named, edges, choosing);
    }

    /** The fields of a dataset, in the order in which they were learned. */
    public int[] fields(int dataset) {
        IntList fields = new IntList(16);
        for (int field = firstField(dataset); field != Chains.END; field = nextField(field)) {
            fields.add(field);
        }
        return fields.toArray();
    }

    /** The first field of a dataset, or {@link Chains#END}; for inner loops. */
    int firstField(int dataset) {
        return within(nodes.firstField(dataset));
    }

    int nextField(int field) {
        return within(nodes.nextField(field));
    }

    private int within(int field) {
        return field < nodeCount() ? field : Chains.END;
    }

    /** How many edges leave the node. */
    public int outDegree(int node) {
        return Steps.out(edges).of(node).count();
    }

    /** How many edges enter the node. */
    public int inDegree(int node) {
        return Steps.in(edges).of(node).count();
    }

    /** Calls the action with each edge that leaves the node. */
    public void forEachOut(int node, IntConsumer action) {
        Steps out = Steps.out(edges).of(node);
        while (out.next()) {
            action.accept(out.edge());
        }
    }

    /** Calls the action with each edge that enters the node. */
    public void forEachIn(int node, IntConsumer action) {
        Steps in = Steps.in(edges).of(node);
        while (in.next()) {
            action.accept(in.edge());
        }
    }

    /** Where the edge begins: looked for, while a walk along the edges of a node knows it. */
    public int source(int edge) {
        return edges.source(edge);
    }

    public int target(int edge) {
        return edges.target(edge);
    }

    public EdgeKind edgeKind(int edge) {
        return edges.nature(edge).kind();
    }

    public Grade grade(int edge) {
        return edges.nature(edge).grade();
    }

    public Interval interval(int edge) {
        return edges.telling(edge).interval();
    }

    /** How many events told the edge. */
    public long events(int edge) {
        return edges.telling(edge).events();
    }

    public List<Transformation> transformations(int edge) {
        return edges.nature(edge).transformations();
    }

    /** The job that makes the values flow, when it is known. */
    public OptionalInt job(int edge) {
        return optional(edges.telling(edge).job());
    }

    /** The jobs of which not every input leads to every output. */
    Choosing choosing() {
        return choosing;
    }

    Nodes nodes() {
        return nodes;
    }

    Edges edges() {
        return edges;
    }

    private static OptionalInt optional(int number) {
        return number >= 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
