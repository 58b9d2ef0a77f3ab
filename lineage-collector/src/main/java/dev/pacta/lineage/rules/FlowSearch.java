/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.rules;

import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.FieldKey;
import dev.pacta.lineage.query.NodeChoice;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
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

    Judgement judgement(String rule, NodeChoice.Chosen from, int most) {
        BitSet fields = new BitSet();
        BitSet entities = new BitSet();
        from.nodes().stream()
                .filter(node -> !terms.forbids(graph, node))
                .forEach(node -> (graph.kind(node) == NodeKind.FIELD ? fields : entities).set(node));
        Map<Integer, List<FieldKey>> unlinked = new TreeMap<>(from.unlinked());
        unlinked.keySet().removeIf(dataset -> terms.forbids(graph, dataset));
        int starts = fields.cardinality()
                + entities.cardinality()
                + unlinked.values().stream().mapToInt(List::size).sum();
        search(fields, FlowStart.FIELDS, hit -> keep(hit.breach(graph), most));
        search(entities, FlowStart.ENTITIES, hit -> keep(hit.breach(graph), most));
        BitSet datasets = new BitSet();
        unlinked.keySet().forEach(datasets::set);
        search(datasets, FlowStart.UNLINKED_FIELDS, hit -> {
            Breach breach = hit.breach(graph);
            int dataset = hit.origin();
            unlinked.getOrDefault(dataset, List.of()).forEach(field -> keep(breach.beginningAt(field), most));
        });
        return new Judgement(
                rule, from.size(), terms.to().cardinality(), from.size() - starts, breaches, leftOut, complete);
    }

    private void search(BitSet starts, FlowStart kind, Consumer<Arrival> taker) {
        FlowWalk all = new FlowWalk(graph, terms, columns, kind, mostNodes);
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
            FlowWalk walk = new FlowWalk(graph, terms, columns, kind, left).inside(corridor);
            walk.from(IntStream.of(start)).forEach(taker);
            complete &= walk.isComplete();
            left -= walk.nodesSeen();
        }
    }

    private void keep(Breach breach, int most) {
        if (breaches.size() < most) {
            breaches.add(breach);
        } else {
            leftOut++;
        }
    }
}
