/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.Direction;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.graph.Traversal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The nodes of an answer. "Both" means what is upstream and what is downstream, not the siblings that a change of direction on the
 * way would find.
 *
 * @param leftOut how many nodes within the depth the limit kept out, at least
 */
record Selection(Set<Integer> nodes, int leftOut) {

    static Selection of(LineageGraph graph, GraphQuestion question, int start) {
        int[] starts = starts(graph, question, start);
        int steps = steps(graph, question, start);
        List<Traversal.Reached> ways = new ArrayList<>();
        for (Direction way : List.of(Direction.UPSTREAM, Direction.DOWNSTREAM)) {
            if (question.direction() == Direction.BOTH || question.direction() == way) {
                ways.add(question.walked(graph, way, steps, question.limit(), starts));
            }
        }
        return nearest(ways, steps, question.limit());
    }

    static int[] starts(LineageGraph graph, GraphQuestion question, int start) {
        return switch (question.grain()) {
            case DATASET -> new int[] {graph.entity(start)};
            case FIELD -> graph.kind(start) == NodeKind.DATASET ? graph.fields(start) : new int[] {start};
        };
    }

    /** A hop at grain dataset is two edges; from a job the first one is a single edge. */
    static int steps(LineageGraph graph, GraphQuestion question, int start) {
        if (question.follow() != GraphQuestion.Follow.DATA) {
            return question.depth();
        }
        return switch (question.grain()) {
            case DATASET ->
                graph.kind(start) == NodeKind.JOB ? Math.max(0, 2 * question.depth() - 1) : 2 * question.depth();
            case FIELD -> question.depth();
        };
    }

    private static Selection nearest(List<Traversal.Reached> ways, int steps, int limit) {
        Set<Integer> kept = new LinkedHashSet<>();
        Set<Integer> refused = new LinkedHashSet<>();
        for (int distance = 0; distance <= steps; distance++) {
            for (Traversal.Reached way : ways) {
                for (int i = 0; i < way.nodes().length; i++) {
                    if (way.distances()[i] == distance && !kept.contains(way.nodes()[i])) {
                        (kept.size() < limit ? kept : refused).add(way.nodes()[i]);
                    }
                }
            }
        }
        int beyond = ways.stream().mapToInt(Traversal.Reached::leftOut).sum();
        return new Selection(kept, refused.size() + beyond);
    }
}
