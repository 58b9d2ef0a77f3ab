/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.Set;

/** Decides which edges a question follows. Called in inner loops: no allocation, no blocking. Safe for many threads. */
@FunctionalInterface
public interface EdgeFilter {
    boolean follows(LineageGraph graph, int edge);

    /** Every edge that is seen at the given times. */
    static EdgeFilter asOf(AsOf asOf) {
        return new SeenEdges(asOf);
    }

    /** Only edges along which values flow. */
    static EdgeFilter direct() {
        return (graph, edge) -> graph.edgeKind(edge) == EdgeKind.DIRECT;
    }

    /** Only edges of one kind. */
    static EdgeFilter ofKind(EdgeKind kind) {
        return (graph, edge) -> graph.edgeKind(edge) == kind;
    }

    /** Only edges of some grades. */
    static EdgeFilter ofGrades(Set<Grade> grades) {
        Set<Grade> wanted = Set.copyOf(grades);
        return (graph, edge) -> wanted.contains(graph.grade(edge));
    }

    /** Only data flow between datasets and jobs. */
    static EdgeFilter amongDatasetsAndJobs() {
        return (graph, edge) -> {
            Nature nature = graph.edges().nature(edge);
            return nature.kind().isFlow() && nature.isAmongDatasetsAndJobs();
        };
    }

    /** Only edges that start at a field: column lineage. */
    static EdgeFilter amongFields() {
        return (graph, edge) -> graph.edges().nature(edge).from() == NodeKind.FIELD;
    }

    default EdgeFilter and(EdgeFilter other) {
        return (graph, edge) -> follows(graph, edge) && other.follows(graph, edge);
    }
}
