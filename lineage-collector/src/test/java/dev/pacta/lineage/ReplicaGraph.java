/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.store.Replica;
import java.util.ArrayList;
import java.util.List;

/** The graph as a server process would have it. */
public final class ReplicaGraph {
    private ReplicaGraph() {}

    public static LineageGraph of(Replica replica) {
        return keeper(replica).current();
    }

    public static GraphKeeper keeper(Replica replica) {
        return new GraphKeeper(replica.rows(), Replica.settings());
    }

    /** Of how many events each edge is, after the keeper has followed what others wrote. */
    public static List<Long> events(GraphKeeper keeper) {
        keeper.follow();
        LineageGraph graph = keeper.current();
        List<Long> events = new ArrayList<>();
        for (int node = 0; node < graph.nodeCount(); node++) {
            graph.forEachOut(node, edge -> events.add((long) graph.events(edge)));
        }
        return events;
    }
}
