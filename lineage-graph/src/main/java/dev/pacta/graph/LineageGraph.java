/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/**
 * An immutable snapshot of the lineage: nodes and edges are ints from 0, valid within this snapshot only. Safe for any number of
 * threads. A node or edge number that is not of this graph gives an {@link IndexOutOfBoundsException}.
 */
public final class LineageGraph {
    private final Nodes nodes;
    private final CompressedEdges edges;
    private final Map<Integer, List<OtherName>> otherNames;
    private final int[] fieldStart;
    private final int[] fieldNode;

    LineageGraph(Nodes nodes, CompressedEdges edges) {
        this.nodes = nodes;
        this.edges = edges;
        this.fieldStart = new int[nodes.size() + 1];
        this.fieldNode = groupFields();
        this.otherNames = nodes.otherNames();
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
        return otherNames.getOrDefault(dataset, List.of());
    }

    /** The fields of a dataset, in the order in which they were learned. */
    public int[] fields(int dataset) {
        return Arrays.copyOfRange(fieldNode, fieldStart[dataset], fieldStart[dataset + 1]);
    }

    /** Where the fields of a dataset begin among all fields, for inner loops. */
    int fieldStart(int dataset) {
        return fieldStart[dataset];
    }

    int fieldEnd(int dataset) {
        return fieldStart[dataset + 1];
    }

    int fieldAt(int index) {
        return fieldNode[index];
    }

    public int outDegree(int node) {
        return edges.outStart[node + 1] - edges.outStart[node];
    }

    public int inDegree(int node) {
        return edges.inStart[node + 1] - edges.inStart[node];
    }

    /** Calls the action with each edge that leaves the node. */
    public void forEachOut(int node, IntConsumer action) {
        for (int edge = edges.outStart[node]; edge < edges.outStart[node + 1]; edge++) {
            action.accept(edge);
        }
    }

    /** Calls the action with each edge that enters the node. */
    public void forEachIn(int node, IntConsumer action) {
        for (int at = edges.inStart[node]; at < edges.inStart[node + 1]; at++) {
            action.accept(edges.inEdge[at]);
        }
    }

    public int source(int edge) {
        return edges.source[edge];
    }

    public int target(int edge) {
        return edges.target[edge];
    }

    public EdgeKind edgeKind(int edge) {
        return edges.kind(edge);
    }

    public Grade grade(int edge) {
        return edges.grade(edge);
    }

    public Interval interval(int edge) {
        return edges.interval(edge);
    }

    /** How many events told the edge. */
    public long events(int edge) {
        return edges.events(edge);
    }

    public List<Transformation> transformations(int edge) {
        return edges.transformations(edge);
    }

    /** The job that makes the values flow, when it is known. */
    public OptionalInt job(int edge) {
        return optional(edges.job(edge));
    }

    CompressedEdges edges() {
        return edges;
    }

    private int[] groupFields() {
        int count = 0;
        for (int node = 0; node < nodes.size(); node++) {
            if (nodes.parent(node) != Nodes.NONE) {
                fieldStart[nodes.parent(node) + 1]++;
                count++;
            }
        }
        for (int node = 0; node < nodes.size(); node++) {
            fieldStart[node + 1] += fieldStart[node];
        }
        int[] next = fieldStart.clone();
        int[] grouped = new int[count];
        for (int node = 0; node < nodes.size(); node++) {
            if (nodes.parent(node) != Nodes.NONE) {
                grouped[next[nodes.parent(node)]++] = node;
            }
        }
        return grouped;
    }

    private static OptionalInt optional(int number) {
        return number >= 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
