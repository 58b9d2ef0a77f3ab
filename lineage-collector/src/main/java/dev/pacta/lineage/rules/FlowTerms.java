/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.rules;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.Transformation;
import java.util.BitSet;
import java.util.List;

/** What a rule against a flow says, in nodes and edges of one graph. */
record FlowTerms(
        BitSet to,
        BitSet exceptThrough,
        boolean exceptMasked,
        boolean influence,
        boolean unknownColumns,
        int halfHops) {

    /** The node is where the data must not come to. */
    boolean forbids(LineageGraph graph, int node) {
        return to.get(node) || to.get(graph.entity(node));
    }

    /** Behind the node the flow is allowed. */
    boolean stops(LineageGraph graph, int node) {
        return node != Arrival.NONE && (exceptThrough.get(node) || exceptThrough.get(graph.entity(node)));
    }

    boolean follows(LineageGraph graph, int edge) {
        EdgeKind kind = graph.edgeKind(edge);
        return (kind == EdgeKind.DIRECT || influence && kind == EdgeKind.INDIRECT)
                && AsOf.NOW.sees(graph.interval(edge))
                && !(exceptMasked && isMasked(graph.transformations(edge)));
    }

    private static boolean isMasked(List<Transformation> transformations) {
        return !transformations.isEmpty() && transformations.stream().allMatch(Transformation::masking);
    }
}
