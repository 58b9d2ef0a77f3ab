/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.Direction;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.Traversal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The nodes of an answer. "Both" means what is upstream and what is downstream, not the siblings that a change of direction on the
 * way would find.
 *
 * @param leftOut how many nodes within the depth the limit kept out, at least
 */
record Selection(Set<Integer> nodes, int leftOut) {

    /**
     * The nodes with how many edges they are away.
     *
     * @param distances in their order
     */
    record Walked(Map<Integer, Integer> distances, int leftOut) {}

    static Selection of(LineageGraph graph, GraphQuestion question, int... starts) {
        Walked walked = walked(graph, question, starts);
        return new Selection(walked.distances().keySet(), walked.leftOut());
    }

    static Walked walked(LineageGraph graph, GraphQuestion question, int... starts) {
        StartNodes nodes = StartNodes.of(graph, question, starts);
        List<Traversal.Reached> ways = new ArrayList<>();
        for (Direction way : List.of(Direction.UPSTREAM, Direction.DOWNSTREAM)) {
            if (question.direction() == Direction.BOTH || question.direction() == way) {
                ways.add(nodes.walk(graph, question, way, question.limit()));
            }
        }
        return nearest(ways, question.limit());
    }

    /** Each way is in the order of its distances, so that they are gone along side by side. */
    private static Walked nearest(List<Traversal.Reached> ways, int limit) {
        Map<Integer, Integer> kept = new LinkedHashMap<>();
        Set<Integer> refused = new LinkedHashSet<>();
        int[] at = new int[ways.size()];
        for (int distance = 0; isBeforeAnEnd(ways, at); distance++) {
            for (int way = 0; way < at.length; way++) {
                Traversal.Reached reached = ways.get(way);
                for (; at[way] < reached.nodes().length && reached.distances()[at[way]] == distance; at[way]++) {
                    int node = reached.nodes()[at[way]];
                    if (kept.containsKey(node)) {
                        continue;
                    }
                    if (kept.size() < limit) {
                        kept.put(node, distance);
                    } else {
                        refused.add(node);
                    }
                }
            }
        }
        int beyond = ways.stream().mapToInt(Traversal.Reached::leftOut).sum();
        return new Walked(kept, refused.size() + beyond);
    }

    private static boolean isBeforeAnEnd(List<Traversal.Reached> ways, int[] at) {
        return IntStream.range(0, at.length)
                .anyMatch(way -> at[way] < ways.get(way).nodes().length);
    }
}
