/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.layout.KeptLayouts;
import dev.pacta.lineage.store.ReplicaQueries;

/** The questions to the graph as a server process answers them. */
public final class ReplicaAnswers {
    private ReplicaAnswers() {}

    public static GraphAnswers graph(GraphKeeper keeper, ReplicaQueries queries) {
        return new GraphAnswers(
                keeper,
                new Starts(queries.facets(), queries.runs()),
                queries.nodes(),
                queries.evidence(),
                queries.facets(),
                new Horizons(queries.retention()),
                new KeptLayouts());
    }

    public static RunLineages runs(ReplicaQueries queries) {
        return new RunLineages(queries.runs(), queries.checks());
    }
}
