/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Direction;
import dev.pacta.graph.EdgeFilter;

/**
 * A question for a part of the graph.
 *
 * @param depth hops: at grain dataset one leads from a dataset over a job to the next dataset, at grain field along one column edge
 * @param indirect also column edges that only influence
 * @param limit nodes at most, the nearest first
 */
public record GraphQuestion(
        String start, Direction direction, int depth, Grain grain, boolean indirect, int limit, AsOf asOf) {

    /** What the nodes of the answer are. */
    public enum Grain {
        DATASET,
        FIELD
    }

    /** The edges that lead from node to node of the answer. */
    EdgeFilter walked() {
        EdgeFilter seen = EdgeFilter.asOf(asOf);
        return switch (grain) {
            case DATASET -> EdgeFilter.amongDatasetsAndJobs().and(seen);
            case FIELD -> columns();
        };
    }

    /** The column edges of the answer. */
    EdgeFilter columns() {
        EdgeFilter columns = EdgeFilter.amongFields().and(EdgeFilter.asOf(asOf));
        return indirect ? columns : columns.and(EdgeFilter.direct());
    }
}
