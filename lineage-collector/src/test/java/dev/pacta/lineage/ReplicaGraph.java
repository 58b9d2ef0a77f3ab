/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.store.Replica;

/** The graph as a server process would have it. */
public final class ReplicaGraph {
    private ReplicaGraph() {}

    public static LineageGraph of(Replica replica) {
        return keeper(replica).current();
    }

    public static GraphKeeper keeper(Replica replica) {
        return new GraphKeeper(replica.rows(), Replica.settings());
    }
}
