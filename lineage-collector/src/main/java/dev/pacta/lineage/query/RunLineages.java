/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.store.CheckQueries;
import dev.pacta.lineage.store.RunQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows runs against the flow: which run of what made what a run read. Three statements for each step. Safe for many threads. */
@ApplicationScoped
public class RunLineages {
    private final RunQueries runs;
    private final CheckQueries checks;

    RunLineages(RunQueries runs, CheckQueries checks) {
        this.runs = runs;
        this.checks = checks;
    }

    /**
     * The runs upstream of a run.
     *
     * @throws ProblemException when no event has named the run
     */
    public RunLineage upstream(String id, int depth, int limit) {
        Map<String, RunLineage.Run> found = new LinkedHashMap<>();
        Set<String> ring = Set.of(id);
        int leftOut = 0;
        for (int distance = 0; distance <= depth && !ring.isEmpty(); distance++) {
            int room = limit - found.size();
            List<String> taken = ring.stream().limit(room).toList();
            leftOut += ring.size() - taken.size();
            Map<String, List<RunLineage.Input>> inputs = inputs(taken);
            Map<String, String> verdicts = checks.verdicts(taken);
            for (RunQueries.RunRow row : runs.byId(taken)) {
                List<RunLineage.Input> read = inputs.getOrDefault(row.id(), List.of());
                found.put(row.id(), view(row, distance, verdicts.get(row.id()), read));
            }
            if (distance == 0 && found.isEmpty()) {
                throw new ProblemException(CommonProblem.NOT_FOUND, "No event has named this run.");
            }
            ring = makers(inputs, found.keySet());
        }
        return new RunLineage(id, List.copyOf(found.values()), leftOut);
    }

    private Map<String, List<RunLineage.Input>> inputs(List<String> ids) {
        Map<String, List<RunLineage.Input>> inputs = new LinkedHashMap<>();
        for (RunQueries.MadeRow row : runs.madeBy(ids)) {
            inputs.computeIfAbsent(row.runId(), any -> new ArrayList<>())
                    .add(new RunLineage.Input(row.dataset(), row.madeBy()));
        }
        return inputs;
    }

    private static Set<String> makers(Map<String, List<RunLineage.Input>> inputs, Set<String> known) {
        Set<String> makers = new LinkedHashSet<>();
        inputs.values()
                .forEach(read -> read.forEach(input -> {
                    if (input.madeBy() != null && !known.contains(input.madeBy())) {
                        makers.add(input.madeBy());
                    }
                }));
        return makers;
    }

    private static RunLineage.Run view(
            RunQueries.RunRow row, int distance, @Nullable String verdict, List<RunLineage.Input> inputs) {
        return new RunLineage.Run(
                row.id(),
                row.job(),
                row.state(),
                row.startedAt(),
                row.lastSeen(),
                row.nominalStart(),
                row.nominalEnd(),
                distance,
                verdict,
                inputs);
    }
}
