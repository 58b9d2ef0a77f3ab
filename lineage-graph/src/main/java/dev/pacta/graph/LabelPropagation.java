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
        BitSet open = openNatures(graph, label);
        Edges edges = graph.edges();
        Knowledge knowledge = edges.knowledge();
        Sight seen = new Sight(knowledge, asOf);
        Steps out = Steps.out(edges);
        Ahead ahead = new Ahead(edges);
        int read = 0;
        for (int at = 0; at < spread.size(); at++) {
            if (at == read) {
                read = Math.min(at + Ahead.NODES, spread.size());
                ahead.readOut(spread.nodes, at, read);
            }
            out.of(spread.node(at));
            while (out.next()) {
                int edge = out.edge();
                if (open.get(knowledge.natureNumber(edge)) && !spread.has(out.node()) && seen.sees(edge)) {
                    spread.reach(out.node(), edge, at);
                }
            }
        }
        return spread;
    }

    private BitSet openNatures(LineageGraph graph, int label) {
        Knowledge knowledge = graph.edges().knowledge();
        BitSet open = new BitSet();
        for (int number = 0; number < knowledge.natures(); number++) {
            Nature nature = knowledge.natureOf(number);
            boolean isOfValues = nature.kind() == EdgeKind.DIRECT && nature.to() == NodeKind.FIELD;
            open.set(number, isOfValues && passes(label, nature.transformations()));
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
