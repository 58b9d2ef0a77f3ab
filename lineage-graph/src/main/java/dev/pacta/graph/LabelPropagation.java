/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Lets labels flow from the fields that have them along {@code DIRECT} column edges, breadth first, so that every field is reached
 * over a shortest way. An edge lets a label through when it has no transformation, or when at least one of its transformations is
 * no barrier for the label: one open way is enough for a value to pass. Immutable; safe for many threads.
 *
 * @param barriers what stops a label
 * @param asOf the times of the question
 */
public record LabelPropagation(BarrierPolicy barriers, AsOf asOf) {

    /**
     * Spreads the labels.
     *
     * @param seeds the labels of each field that has some of its own, by node number
     */
    public Labels spread(LineageGraph graph, Map<Integer, BitSet> seeds) {
        BitSet known = new BitSet();
        seeds.values().forEach(known::or);
        List<Labels.Spread> spreads = new ArrayList<>();
        for (int label = known.nextSetBit(0); label >= 0; label = known.nextSetBit(label + 1)) {
            spreads.add(spread(graph, label, seeds));
        }
        return new Labels(graph, spreads);
    }

    private Labels.Spread spread(LineageGraph graph, int label, Map<Integer, BitSet> seeds) {
        Labels.Spread spread = new Labels.Spread(label);
        seeds.keySet().stream()
                .sorted()
                .filter(node -> seeds.getOrDefault(node, new BitSet()).get(label))
                .forEach(node -> spread.reach(node, Labels.Spread.SEED, Labels.Spread.SEED));
        BitSet open = openTransformationSets(graph, label);
        CompressedEdges edges = graph.edges();
        for (int at = 0; at < spread.size(); at++) {
            int node = spread.node(at);
            for (int edge = edges.outStart[node]; edge < edges.outStart[node + 1]; edge++) {
                if (!spread.has(edges.target[edge]) && carries(graph, edge, open)) {
                    spread.reach(edges.target[edge], edge, at);
                }
            }
        }
        return spread;
    }

    private boolean carries(LineageGraph graph, int edge, BitSet open) {
        return graph.edgeKind(edge) == EdgeKind.DIRECT
                && graph.kind(graph.target(edge)) == NodeKind.FIELD
                && open.get(graph.edges().transformationSet(edge))
                && asOf.sees(graph.interval(edge));
    }

    private BitSet openTransformationSets(LineageGraph graph, int label) {
        CompressedEdges edges = graph.edges();
        BitSet open = new BitSet();
        for (int set = 0; set < edges.transformationSets(); set++) {
            open.set(set, passes(label, edges.transformationsOf(set)));
        }
        return open;
    }

    private boolean passes(int label, List<Transformation> transformations) {
        if (transformations.isEmpty()) {
            return true;
        }
        for (Transformation transformation : transformations) {
            if (!barriers.stops(label, transformation)) {
                return true;
            }
        }
        return false;
    }
}
