/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.reach;

import dev.pacta.lineage.store.RunQueries.RunRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The runs that are reached so far, and why. Not thread-safe. */
final class Reached {
    private final String start;
    private final int limit;
    private final Map<String, Entry> found = new LinkedHashMap<>();
    private int leftOut;

    private record Entry(RunRow run, int distance, List<RunReach.Reason> because, List<RunReach.Written> writes) {
        Entry(RunRow run, int distance) {
            this(run, distance, new ArrayList<>(), new ArrayList<>());
        }

        List<String> makers() {
            return because.stream().map(RunReach.Reason::madeBy).toList();
        }
    }

    /** @param limit how many runs there may be, with the start */
    Reached(RunRow start, int limit) {
        this.start = start.id();
        this.limit = limit;
        found.put(start.id(), new Entry(start, 0));
    }

    /** Notes what runs wrote. */
    void wrote(List<Use> made) {
        for (Use writing : made) {
            Entry entry = found.get(writing.id());
            if (entry != null) {
                entry.writes().add(new RunReach.Written(writing.dataset(), writing.parts()));
            }
        }
    }

    /** Adds a reading; true when its run was not reached before and there is room for it. */
    boolean add(Use reading, int distance, List<RunReach.Reason> because) {
        if (reading.id().equals(start)) {
            return false;
        }
        Entry known = found.get(reading.id());
        if (known == null && found.size() >= limit) {
            leftOut++;
            return false;
        }
        Entry entry = known == null ? new Entry(reading.run(), distance) : known;
        found.put(reading.id(), entry);
        entry.because().addAll(because);
        return known == null;
    }

    /** There are readings that nobody looked at. */
    void leaveOut() {
        leftOut++;
    }

    Collection<String> runs() {
        return found.keySet();
    }

    /**
     * Each after all that it read from, and as far as that allows in the order in which they ended, those of an earlier nominal time first.
     *
     * @param verdicts of the checks that runs made
     */
    RunReach answer(Map<String, String> verdicts) {
        List<Entry> ended = found.values().stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.distance() > 0)
                        .thenComparing(entry -> Use.end(entry.run()))
                        .thenComparing(
                                entry -> entry.run().nominalStart(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Entry::distance)
                        .thenComparing(entry -> entry.run().id()))
                .toList();
        List<RunReach.Run> runs = RerunOrder.of(ended, entry -> entry.run().id(), Entry::makers).stream()
                .map(entry -> view(entry, verdicts.get(entry.run().id())))
                .toList();
        return new RunReach(start, runs, leftOut);
    }

    private static RunReach.Run view(Entry entry, @Nullable String verdict) {
        RunRow run = entry.run();
        return new RunReach.Run(
                run.id(),
                run.job(),
                run.state(),
                run.startedAt(),
                run.lastSeen(),
                run.nominalStart(),
                run.nominalEnd(),
                entry.distance(),
                verdict,
                entry.because(),
                entry.writes());
    }
}
