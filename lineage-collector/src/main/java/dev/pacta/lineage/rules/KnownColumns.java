/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.rules;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Of which jobs and datasets column lineage was told. Of one graph and one thread. */
final class KnownColumns {
    private static final int NO_JOB = -1;

    private final LineageGraph graph;
    private final Map<Integer, Set<Integer>> tellers = new HashMap<>();

    KnownColumns(LineageGraph graph) {
        this.graph = graph;
    }

    /** Whether it is known of which columns the job makes the dataset: then what it does not name does not get there. */
    boolean areTold(int job, int dataset) {
        Set<Integer> told = tellers.computeIfAbsent(dataset, this::tellersOf);
        return told.contains(job) || told.contains(NO_JOB);
    }

    /** Whether it is known, of whatever job. */
    boolean areTold(int dataset) {
        return !tellers.computeIfAbsent(dataset, this::tellersOf).isEmpty();
    }

    private Set<Integer> tellersOf(int dataset) {
        Set<Integer> found = new HashSet<>();
        collect(dataset, found);
        for (int field : graph.fields(dataset)) {
            collect(field, found);
        }
        return found;
    }

    private void collect(int target, Set<Integer> found) {
        graph.forEachIn(target, edge -> {
            boolean ofColumns =
                    graph.kind(graph.source(edge)) == NodeKind.FIELD || graph.kind(target) == NodeKind.FIELD;
            if (ofColumns && AsOf.NOW.sees(graph.interval(edge))) {
                found.add(graph.job(edge).orElse(NO_JOB));
            }
        });
    }
}
