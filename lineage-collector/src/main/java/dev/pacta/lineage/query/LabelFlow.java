/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.LabelPropagation;
import dev.pacta.graph.Labels;
import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.FieldKey;
import dev.pacta.lineage.GraphKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets labels flow from fields along the column edges of the newest snapshot. What a label is, only the caller knows. Safe for many
 * threads.
 */
@ApplicationScoped
public class LabelFlow {
    private final GraphKeeper keeper;

    LabelFlow(GraphKeeper keeper) {
        this.keeper = keeper;
    }

    /** Spreads the labels over everything that is known now; masking stops them. */
    public LabelledGraph spread(Map<FieldKey, Set<String>> labels) {
        return spread(labels, LabelBarrier.MASKING, AsOf.NOW);
    }

    /** Spreads the labels over what was so, and known, at a time. */
    public LabelledGraph spread(Map<FieldKey, Set<String>> labels, LabelBarrier barrier, AsOf asOf) {
        LineageGraph graph = keeper.current();
        Set<String> distinct = new TreeSet<>();
        labels.values().forEach(distinct::addAll);
        List<String> names = List.copyOf(distinct);
        Map<Integer, BitSet> seeds = new HashMap<>();
        Set<FieldKey> unknown = new HashSet<>();
        labels.forEach((field, own) -> {
            DatasetKey dataset = keeper.named(field.dataset());
            int node = graph.field(dataset.namespace(), dataset.name(), field.field())
                    .orElse(-1);
            if (node < 0) {
                unknown.add(field);
                return;
            }
            BitSet seed = seeds.computeIfAbsent(node, any -> new BitSet());
            own.forEach(label -> seed.set(Collections.binarySearch(names, label)));
        });
        Labels spread = new LabelPropagation(
                        (label, transformation) -> barrier.stops(names.get(label), transformation), asOf)
                .spread(graph, seeds);
        return new LabelledGraph(graph, spread, names, unknown);
    }
}
