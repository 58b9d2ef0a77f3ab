/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.Direction;
import dev.pacta.graph.EdgeFilter;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.StatedPairs;
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
        Map<Integer, Integer> toEnd = new HashMap<>();
        for (int at = 0; at < up.nodes().length; at++) {
            toEnd.put(up.nodes()[at], up.distances()[at]);
        }
        StatedPairs pairs = new StatedPairs(graph, question.ofItsTime());
        Map<Integer, Integer> length = new HashMap<>();
        toEnd.forEach((node, rest) -> {
            Integer start = fromStart.get(node);
            boolean isBetween = node != from && node != to && !question.isAmongFields();
            if (start != null && isBetween && pairs.areOf(node)) {
                length.putAll(through(node, graph, question, pairs, fromStart, toEnd));
            } else if (start != null) {
                length.put(node, start + rest);
            }
        });
        List<Integer> nearest = length.keySet().stream()
                .sorted(Comparator.<Integer>comparingInt(length::get).thenComparing(fromStart::get))
                .limit(question.limit())
                .toList();
        Set<Integer> kept = new LinkedHashSet<>(List.of(from, to));
        kept.addAll(nearest);
        int beyond = down.leftOut() + up.leftOut();
        return new Selection(kept, Math.max(0, length.size() - nearest.size()) + beyond);
    }

    /** A job lies on a way when it states that what it reads on one side is in what it writes on the other. */
    private static Map<Integer, Integer> through(
            int job,
            LineageGraph graph,
            GraphQuestion question,
            StatedPairs pairs,
            Map<Integer, Integer> fromStart,
            Map<Integer, Integer> toEnd) {
        EdgeFilter walked = question.walked();
        Map<Integer, Integer> length = new HashMap<>();
        graph.forEachIn(job, in -> {
            int input = graph.source(in);
            Integer before = fromStart.get(input);
            if (before != null && walked.follows(graph, in)) {
                graph.forEachOut(job, out -> {
                    int output = graph.target(out);
                    Integer after = toEnd.get(output);
                    if (after != null && walked.follows(graph, out) && pairs.lead(job, input, output)) {
                        length.merge(job, before + 2 + after, Math::min);
                    }
                });
            }
        });
        return length;
    }

    private static Traversal.Reached walk(Direction direction, GraphQuestion question, LineageGraph graph, int start) {
        return question.walked(graph, direction, Integer.MAX_VALUE, FARTHEST, start);
    }
}
