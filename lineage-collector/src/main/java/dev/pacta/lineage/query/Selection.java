/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.Direction;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.Traversal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The nodes of an answer. "Both" means what is upstream and what is downstream, not the siblings that a change of direction on the
 * way would find.
 *
 * @param leftOut how many nodes within the depth the limit kept out, at least
 */
record Selection(Set<Integer> nodes, int leftOut) {

    static Selection of(LineageGraph graph, GraphQuestion question, int... starts) {
        StartNodes nodes = StartNodes.of(graph, question, starts);
        List<Traversal.Reached> ways = new ArrayList<>();
        for (Direction way : List.of(Direction.UPSTREAM, Direction.DOWNSTREAM)) {
            if (question.direction() == Direction.BOTH || question.direction() == way) {
                ways.add(nodes.walk(graph, question, way, question.limit()));
            }
        }
        return nearest(ways, question.limit());
    }

    private static Selection nearest(List<Traversal.Reached> ways, int limit) {
        Set<Integer> kept = new LinkedHashSet<>();
        Set<Integer> refused = new LinkedHashSet<>();
        int farthest = ways.stream()
                .flatMapToInt(way -> IntStream.of(way.distances()))
                .max()
                .orElse(0);
        for (int distance = 0; distance <= farthest; distance++) {
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
