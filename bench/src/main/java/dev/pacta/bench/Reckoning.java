/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Looks for each event that was acknowledged: it has to be there once, and counted once in what was made of it. */
final class Reckoning {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Reckoning() {}

    /** Prints what became of the events of all senders, and ends the process with 1 when anything is not as it has to be. The server of the first is asked. */
    static void of(SteadySenders... all) throws IOException {
        List<SteadySenders> senders = List.of(all);
        Set<String> sent =
                senders.stream().flatMap(each -> each.sent().stream()).collect(Collectors.toSet());
        int faults = senders.stream().mapToInt(SteadySenders::faults).sum();
        try (StoredEvents stored =
                new StoredEvents(senders.get(0).server(), senders.get(0).token())) {
            Map<String, Integer> found = stored.all();
            long missing =
                    sent.stream().filter(event -> !found.containsKey(event)).count();
            long twice = found.values().stream().filter(times -> times > 1).count();
            long strange = found.keySet().stream()
                    .filter(event -> !sent.contains(event))
                    .count();
            long wrong = awaitGraph(stored, senders);
            System.out.printf(
                    Locale.ROOT,
                    "acknowledged %,d events; stored %,d; missing %d, twice %d, never sent %d; edges or runs that were counted otherwise: %d; answers of 500: %d%n",
                    senders.stream().mapToLong(SteadySenders::acknowledged).sum(),
                    found.size(),
                    missing,
                    twice,
                    strange,
                    wrong,
                    faults);
            if (missing + twice + strange + wrong + faults > 0) {
                System.exit(1);
            }
        }
    }

    /**
     * Counts until what is in the log is in the graph, and says how long that took; an event may be late there, when nobody was told that it is in the
     * log. Gives what is still counted otherwise in the end.
     */
    private static long awaitGraph(StoredEvents stored, List<SteadySenders> senders) throws IOException {
        long started = System.nanoTime();
        long wrong = miscounted(stored, senders, false);
        while (wrong > 0 && System.nanoTime() - started < LONGEST.toNanos()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            wrong = miscounted(stored, senders, false);
        }
        System.out.printf(
                Locale.ROOT,
                "%s %.1f s after the last event was acknowledged%n",
                wrong == 0 ? "the graph had all that is in the log" : "NOT ALL was in the graph",
                (System.nanoTime() - started) / 1e9);
        return miscounted(stored, senders, true);
    }

    private static long miscounted(StoredEvents stored, List<SteadySenders> senders, boolean tell) throws IOException {
        long wrong = 0;
        for (int job = 0; job < SteadySenders.JOBS; job++) {
            wrong += miscounted(stored, senders, job, tell);
        }
        return wrong;
    }

    /** What was made of the events of a job: its edges have seen each of them, its runs are complete and as many. */
    private static int miscounted(StoredEvents stored, List<SteadySenders> senders, int job, boolean tell)
            throws IOException {
        long runs = senders.stream().mapToLong(each -> each.runs(job)).sum();
        int wrong = 0;
        JsonNode edges = stored.edges(job);
        wrong += edges.size() == 3 ? 0 : 1;
        for (JsonNode edge : edges) {
            wrong += edge.path("events").asLong() == 2 * runs ? 0 : 1;
        }
        wrong += stored.completedRuns(job) == runs ? 0 : 1;
        if (wrong > 0 && tell) {
            System.out.printf(
                    "job_%d: %d runs were sent, %d are complete; edges %s%n",
                    job, runs, stored.completedRuns(job), edges);
        }
        return wrong;
    }
}
