/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/** Decides which edges a question follows. Called in inner loops: no allocation, no blocking. Safe for many threads. */
@FunctionalInterface
public interface EdgeFilter {
    boolean follows(LineageGraph graph, int edge);

    /** Every edge that is seen at the given times. */
    static EdgeFilter asOf(AsOf asOf) {
        return (graph, edge) -> asOf.sees(graph.interval(edge));
    }

    /** Only edges along which values flow. */
    static EdgeFilter direct() {
        return (graph, edge) -> graph.edgeKind(edge) == EdgeKind.DIRECT;
    }

    /** Only edges of one kind. */
    static EdgeFilter ofKind(EdgeKind kind) {
        return (graph, edge) -> graph.edgeKind(edge) == kind;
    }

    /** Only data flow between datasets and jobs. */
    static EdgeFilter amongDatasetsAndJobs() {
        return (graph, edge) -> graph.edgeKind(edge).isFlow()
                && graph.kind(graph.source(edge)) != NodeKind.FIELD
                && graph.kind(graph.target(edge)) != NodeKind.FIELD;
    }

    /** Only edges that start at a field: column lineage. */
    static EdgeFilter amongFields() {
        return (graph, edge) -> graph.kind(graph.source(edge)) == NodeKind.FIELD;
    }

    default EdgeFilter and(EdgeFilter other) {
        return (graph, edge) -> follows(graph, edge) && other.follows(graph, edge);
    }
}
