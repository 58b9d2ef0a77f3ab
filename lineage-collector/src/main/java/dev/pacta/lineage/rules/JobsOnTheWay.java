/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.rules;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.EdgeFilter;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.graph.StatedPairs;

/** Jobs lead from what they read to what they write as they {@linkplain StatedPairs state}. Of one walk. */
final class JobsOnTheWay {
    private final LineageGraph graph;
    private final FlowTerms terms;
    private final StatedPairs pairs;

    JobsOnTheWay(LineageGraph graph, FlowTerms terms) {
        this.graph = graph;
        this.terms = terms;
        this.pairs = new StatedPairs(graph, EdgeFilter.asOf(AsOf.NOW));
    }

    /** Whether the way goes on to another node from the one where it has come to; it does from what is no job. */
    boolean lead(Arrival arrival, int target) {
        Arrival before = arrival.before();
        return before == null || pairs.lead(arrival.node(), before.node(), target);
    }

    /** Whether a job that reads the data where the way has come to leads to another node. */
    boolean lead(int job, Arrival arrival, int target) {
        return pairs.lead(job, graph.entity(arrival.node()), target);
    }

    /** {@link Arrival#state()}, and a job that does not lead everywhere is another from each dataset. */
    long state(Arrival arrival) {
        int node = arrival.node();
        Arrival before = arrival.before();
        if (before == null || !pairs.areOf(node) || terms.forbids(graph, node)) {
            return arrival.state();
        }
        long from = graph.kind(before.node()) == NodeKind.DATASET ? before.node() + 1L : 0;
        return arrival.state() ^ from << 32;
    }
}
