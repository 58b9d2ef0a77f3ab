/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.reach;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.store.CheckQueries;
import dev.pacta.lineage.store.RunQueries;
import dev.pacta.lineage.store.RunQueries.RunRow;
import dev.pacta.lineage.store.RunUse;
import dev.pacta.lineage.store.RunUseQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Follows runs with the flow: who read what a run made before it was made anew. Some statements for each step. Safe for many threads. */
@ApplicationScoped
public class RunReaches {
    /** Of the readings and writings of a step, those that are looked at. */
    private static final int MOST_USES = 50_000;

    private final RunQueries runs;
    private final RunUseQueries uses;
    private final CheckQueries checks;

    RunReaches(RunQueries runs, RunUseQueries uses, CheckQueries checks) {
        this.runs = runs;
        this.uses = uses;
        this.checks = checks;
    }

    /**
     * The runs that built on what a run made.
     *
     * @throws ProblemException when no event has named the run
     */
    public RunReach of(String id, int depth, int limit) {
        RunRow start = runs.byId(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "No event has named this run."));
        Reached reached = new Reached(start, limit);
        List<Use> made = understood(uses.writtenBy(List.of(id)));
        reached.wrote(made);
        for (int distance = 1; distance <= depth && !made.isEmpty(); distance++) {
            List<String> ring = step(made, reached, distance);
            made = ring.isEmpty() ? List.of() : understood(uses.writtenBy(ring));
            reached.wrote(made);
        }
        return reached.answer(checks.verdicts(reached.runs()));
    }

    /** The runs that are reached by readings of what was made, and by nothing nearer. */
    private List<String> step(List<Use> made, Reached reached, int distance) {
        Map<DatasetKey, List<Use>> madeOf = byDataset(made);
        Instant first =
                made.stream().map(Use::end).min(Comparator.naturalOrder()).orElseThrow();
        Map<DatasetKey, Writings> writtenOf = new HashMap<>();
        byDataset(understood(uses.writtenSince(madeOf.keySet(), first, MOST_USES)))
                .forEach((dataset, all) -> writtenOf.put(dataset, new Writings(all)));
        List<RunUse> readings = uses.readSince(madeOf.keySet(), first, MOST_USES);
        if (readings.size() == MOST_USES) {
            reached.leaveOut();
        }
        List<String> ring = new ArrayList<>();
        for (Use reading : understood(readings)) {
            Writings writings = writtenOf.get(reading.dataset());
            List<RunReach.Reason> because = writings == null
                    ? List.of()
                    : writings.reasons(madeOf.getOrDefault(reading.dataset(), List.of()), reading);
            if (!because.isEmpty() && reached.add(reading, distance, because)) {
                ring.add(reading.id());
            }
        }
        return ring;
    }

    private static List<Use> understood(Collection<RunUse> told) {
        return told.stream().map(Use::of).toList();
    }

    private static Map<DatasetKey, List<Use>> byDataset(List<Use> uses) {
        return uses.stream().collect(Collectors.groupingBy(Use::dataset, LinkedHashMap::new, Collectors.toList()));
    }
}
