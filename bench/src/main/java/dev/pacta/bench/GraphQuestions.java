/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Direction;
import dev.pacta.graph.EdgeFilter;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.Traversal;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Five hops both ways from each of some nodes, in rounds, all sorts of questions in turns; of each start the least of the rounds counts. */
final class GraphQuestions {
    private static final int DEPTH = 5;
    private static final int LIMIT = 2_000;
    private static final int ROUNDS = 5;
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final LineageGraph graph;
    private final int[] starts;
    private final long later;

    /** @param later a time after which nothing began, in microseconds */
    GraphQuestions(LineageGraph graph, int[] starts, long later) {
        this.graph = graph;
        this.starts = starts;
        this.later = later;
    }

    /** Asks, and prints. */
    void ask() {
        EdgeFilter flow = EdgeFilter.amongDatasetsAndJobs();
        AsOf then = new AsOf(later, Long.MAX_VALUE);
        AsOf asKnownThen = new AsOf(later, later);
        Map<String, EdgeFilter> questions = new LinkedHashMap<>();
        questions.put("all edges", flow);
        questions.put("those of now", flow.and(EdgeFilter.asOf(AsOf.NOW)));
        questions.put("those of a time after which nothing began", flow.and(EdgeFilter.asOf(then)));
        questions.put("those of a time, each compared with it", flow.and(EdgeFilter.asOf(asKnownThen)));
        Map<String, long[]> least = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            questions.forEach((what, filter) -> {
                long[] nanos = least.computeIfAbsent(what, any -> longest(starts.length));
                ask(new Traversal(Direction.BOTH, DEPTH, LIMIT, filter), nanos);
            });
        }
        questions.keySet().forEach(what -> print(what, least.getOrDefault(what, new long[0])));
    }

    private static long[] longest(int length) {
        long[] nanos = new long[length];
        Arrays.fill(nanos, Long.MAX_VALUE);
        return nanos;
    }

    /** Processor time: other programs may be at work. */
    private void ask(Traversal question, long[] least) {
        for (int at = 0; at < starts.length; at++) {
            long start = PROCESSOR.getCurrentThreadCpuTime();
            if (question.from(graph, starts[at]).nodes().length > LIMIT) {
                throw new IllegalStateException("more than %d nodes".formatted(LIMIT));
            }
            least[at] = Math.min(least[at], PROCESSOR.getCurrentThreadCpuTime() - start);
        }
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%d hops both ways, at most %,d nodes, %s: p50 %.0f us, p99 %.0f us of a processor%n",
                DEPTH, LIMIT, what, nanos[nanos.length / 2] / 1e3, nanos[nanos.length * 99 / 100] / 1e3);
    }
}
