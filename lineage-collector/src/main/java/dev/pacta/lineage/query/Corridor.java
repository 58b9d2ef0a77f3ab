/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.Direction;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.Traversal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What lies downstream of one node and upstream of another: every node on some way between them, and no other. */
final class Corridor {
    /** Nodes that are looked at on each side; what lies beyond them is counted as left out. */
    private static final int FARTHEST = 1_000_000;

    private Corridor() {}

    /** The nodes on the shortest ways first; the two ends always. */
    static Selection between(LineageGraph graph, int from, int to, GraphQuestion question) {
        Traversal.Reached down = walk(Direction.DOWNSTREAM, question, graph, from);
        Traversal.Reached up = walk(Direction.UPSTREAM, question, graph, to);
        Map<Integer, Integer> fromStart = new HashMap<>();
        for (int at = 0; at < down.nodes().length; at++) {
            fromStart.put(down.nodes()[at], down.distances()[at]);
        }
        Map<Integer, Integer> length = new HashMap<>();
        for (int at = 0; at < up.nodes().length; at++) {
            Integer start = fromStart.get(up.nodes()[at]);
            if (start != null) {
                length.put(up.nodes()[at], start + up.distances()[at]);
            }
        }
        List<Integer> nearest = length.keySet().stream()
                .sorted(Comparator.<Integer>comparingInt(length::get).thenComparing(fromStart::get))
                .limit(question.limit())
                .toList();
        Set<Integer> kept = new LinkedHashSet<>(List.of(from, to));
        kept.addAll(nearest);
        int beyond = down.leftOut() + up.leftOut();
        return new Selection(kept, Math.max(0, length.size() - nearest.size()) + beyond);
    }

    private static Traversal.Reached walk(Direction direction, GraphQuestion question, LineageGraph graph, int start) {
        Traversal walk = new Traversal(direction, Integer.MAX_VALUE, FARTHEST, question.walked());
        return question.isAmongFields() ? walk.fromFields(graph, start) : walk.from(graph, start);
    }
}
