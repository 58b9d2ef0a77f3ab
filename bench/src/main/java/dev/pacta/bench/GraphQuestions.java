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
    private static final int[] PERCENT = {10, 50, 90, 99, 100};
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final LineageGraph graph;
    private final int[] starts;
    private final long first;
    private final long last;

    /**
     * @param first when the first edge began, in microseconds
     * @param last when all had begun and were known
     */
    GraphQuestions(LineageGraph graph, int[] starts, long first, long last) {
        this.graph = graph;
        this.starts = starts;
        this.first = first;
        this.last = last;
    }

    /** Asks, and prints. */
    void ask() {
        EdgeFilter flow = EdgeFilter.amongDatasetsAndJobs();
        EdgeFilter ofNow = EdgeFilter.asOf(AsOf.NOW);
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("all edges", edges(flow));
        questions.put("those of now", edges(flow.and(ofNow)));
        questions.put("those of now by what jobs state", byPairs(flow.and(ofNow), ofNow));
        for (int percent : PERCENT) {
            long then = first + (last - first) / 100 * percent;
            String when = "those at %d %% of the time".formatted(percent);
            questions.put(when, edges(flow.and(EdgeFilter.asOf(new AsOf(then, Long.MAX_VALUE)))));
            EdgeFilter known = EdgeFilter.asOf(new AsOf(then, then));
            questions.put(when + " as known then", edges(flow.and(known)));
            questions.put(when + " as known then by what jobs state", byPairs(flow.and(known), known));
        }
        Map<String, long[]> least = new HashMap<>();
        Map<String, Long> reached = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            questions.forEach((what, question) -> {
                long[] nanos = least.computeIfAbsent(what, any -> longest(starts.length));
                reached.put(what, ask(question, nanos));
            });
        }
        questions
                .keySet()
                .forEach(what -> print(what, reached.getOrDefault(what, 0L), least.getOrDefault(what, new long[0])));
    }

    /** From a start. */
    private interface Question {
        Traversal.Reached from(int start);
    }

    private Question edges(EdgeFilter filter) {
        Traversal walk = new Traversal(Direction.BOTH, DEPTH, LIMIT, filter);
        return start -> walk.from(graph, start);
    }

    private Question byPairs(EdgeFilter filter, EdgeFilter seen) {
        Traversal walk = new Traversal(Direction.BOTH, DEPTH, LIMIT, filter);
        return start -> walk.throughJobs(graph, seen, start);
    }

    private static long[] longest(int length) {
        long[] nanos = new long[length];
        Arrays.fill(nanos, Long.MAX_VALUE);
        return nanos;
    }

    /**
     * Processor time: other programs may be at work.
     *
     * @return how many nodes were reached from all starts
     */
    private long ask(Question question, long[] least) {
        long reached = 0;
        for (int at = 0; at < starts.length; at++) {
            long start = PROCESSOR.getCurrentThreadCpuTime();
            reached += question.from(starts[at]).nodes().length;
            least[at] = Math.min(least[at], PROCESSOR.getCurrentThreadCpuTime() - start);
        }
        return reached;
    }

    private static void print(String what, long reached, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%d hops both ways, at most %,d nodes, %s: %,d on average, p50 %.0f us, p99 %.0f us of a processor, %.0f ns a node%n",
                DEPTH,
                LIMIT,
                what,
                reached / nanos.length,
                nanos[nanos.length / 2] / 1e3,
                nanos[nanos.length * 99 / 100] / 1e3,
                (double) Arrays.stream(nanos).sum() / reached);
    }
}
