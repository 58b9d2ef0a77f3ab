/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.rules;

import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds which starts break a rule and where. One walk from all of them tells whether any does; only then each is walked from alone,
 * along what leads to a breach. Of one graph and one thread.
 */
final class FlowSearch {
    private final LineageGraph graph;
    private final FlowTerms terms;
    private final KnownColumns columns;
    private final int mostNodes;
    private final List<Breach> breaches = new ArrayList<>();
    private int leftOut;
    private boolean complete = true;

    FlowSearch(LineageGraph graph, FlowTerms terms, KnownColumns columns, int mostNodes) {
        this.graph = graph;
        this.terms = terms;
        this.columns = columns;
        this.mostNodes = mostNodes;
    }

    Judgement judgement(String rule, int chosen, int others, int alreadyThere, BitSet starts, int most) {
        BitSet fields = new BitSet();
        starts.stream().filter(node -> graph.kind(node) == NodeKind.FIELD).forEach(fields::set);
        BitSet entities = (BitSet) starts.clone();
        entities.andNot(fields);
        search(fields, true, most);
        search(entities, false, most);
        return new Judgement(rule, chosen, others, alreadyThere, breaches, leftOut, complete);
    }

    private void search(BitSet starts, boolean ofFields, int most) {
        FlowWalk all = new FlowWalk(graph, terms, columns, ofFields, mostNodes);
        boolean reached = !all.from(starts.stream()).isEmpty();
        complete &= all.isComplete();
        if (!reached) {
            return;
        }
        BitSet corridor = all.corridor();
        starts.and(corridor);
        int left = mostNodes;
        for (int start = starts.nextSetBit(0); start >= 0; start = starts.nextSetBit(start + 1)) {
            if (left <= 0) {
                complete = false;
                return;
            }
            FlowWalk walk = new FlowWalk(graph, terms, columns, ofFields, left).inside(corridor);
            walk.from(IntStream.of(start)).forEach(hit -> keep(hit, most));
            complete &= walk.isComplete();
            left -= walk.nodesSeen();
        }
    }

    private void keep(Arrival hit, int most) {
        if (breaches.size() < most) {
            breaches.add(hit.breach(graph));
        } else {
            leftOut++;
        }
    }
}
