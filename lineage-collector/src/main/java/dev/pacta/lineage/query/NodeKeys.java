/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;

/** Names of a snapshot's nodes. */
public final class NodeKeys {
    private NodeKeys() {}

    public static NodeKey of(LineageGraph graph, int node) {
        return switch (graph.kind(node)) {
            case JOB -> new JobKey(graph.namespace(node), graph.name(node));
            case DATASET -> dataset(graph, node);
            case FIELD -> dataset(graph, node).withField(graph.fieldName(node));
        };
    }

    /** The dataset, also that of a field. */
    static DatasetKey dataset(LineageGraph graph, int node) {
        return new DatasetKey(graph.namespace(node), graph.name(node));
    }
}
