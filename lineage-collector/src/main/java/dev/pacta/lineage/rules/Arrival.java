/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.rules;

import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.query.NodeKeys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A walk has come to a node.
 *
 * @param distance in half hops: a job lies between two data
 * @param number in the order in which the walk found it, so that the same graph gives the same ways
 * @param before where it came from, null at the start
 * @param edge that led here, or {@link #NONE}
 * @param job that brings the data here without being a step of the way, or {@link #NONE}
 */
record Arrival(
        int node,
        boolean certain,
        int distance,
        int number,
        @Nullable Arrival before,
        int edge,
        int job) {
    static final int NONE = -1;

    /** What is certain first, then what is near. */
    static final Comparator<Arrival> NEAREST = Comparator.comparing((Arrival arrival) -> !arrival.certain)
            .thenComparingInt(Arrival::distance)
            .thenComparingInt(Arrival::number);

    static Arrival start(int node, int number) {
        return new Arrival(node, true, 0, number, null, NONE, NONE);
    }

    boolean isStart() {
        return before == null;
    }

    /** A node that is reached for certain is another than the same reached perhaps: ways go on from both. */
    long state() {
        return certain ? node : ~(long) node;
    }

    /** The node that the way begins at. */
    int origin() {
        Arrival at = this;
        while (at.before != null) {
            at = at.before;
        }
        return at.node;
    }

    /** The way to here as a breach. */
    Breach breach(LineageGraph graph) {
        List<Breach.Step> path = new ArrayList<>();
        for (Arrival at = this; at != null; at = at.before) {
            path.add(at.step(graph));
        }
        Collections.reverse(path);
        return new Breach(certain, path);
    }

    private Breach.Step step(LineageGraph graph) {
        OptionalInt by = job != NONE ? OptionalInt.of(job) : edge == NONE ? OptionalInt.empty() : graph.job(edge);
        JobKey bringer = by.isPresent() ? new JobKey(graph.namespace(by.getAsInt()), graph.name(by.getAsInt())) : null;
        return new Breach.Step(
                NodeKeys.of(graph, node), bringer, edge == NONE ? List.of() : graph.transformations(edge));
    }
}
