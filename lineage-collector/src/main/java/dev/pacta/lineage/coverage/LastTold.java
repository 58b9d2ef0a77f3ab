/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.coverage;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Interval;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.store.NodeQueries;
import dev.pacta.lineage.store.NodeQueries.Sighted;
import dev.pacta.lineage.store.RunQueries;
import dev.pacta.lineage.store.Then;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * When datasets were named last, as of two times. Of a dataset that was named again later only its first and its last event are kept: until when it had been
 * told by then is what edges at it and the runs of the jobs at its sides say. Safe for many threads.
 */
@ApplicationScoped
class LastTold {
    private final NodeQueries nodes;
    private final RunQueries runs;

    LastTold(NodeQueries nodes, RunQueries runs) {
        this.nodes = nodes;
        this.runs = runs;
    }

    /** By dataset; those that nobody had named by then are not in the answer. */
    Map<DatasetKey, Instant> of(LineageGraph graph, Map<DatasetKey, Integer> datasets, AsOf asOf) {
        Map<DatasetKey, Instant> told = new HashMap<>();
        Map<NodeKey, Sighted> sighted = nodes.sighted(datasets.keySet(), asOf);
        Map<DatasetKey, Integer> later = new HashMap<>();
        long then = Then.of(asOf);
        datasets.forEach((dataset, node) -> {
            Sighted seen = sighted.get(dataset);
            if (seen != null && Interval.micros(seen.last()) <= then) {
                told.put(dataset, seen.last());
            } else {
                if (seen != null) {
                    told.put(dataset, seen.first());
                }
                later.put(dataset, node);
            }
        });
        addByEdges(graph, later, asOf, then, told);
        return told;
    }

    private void addByEdges(
            LineageGraph graph,
            Map<DatasetKey, Integer> datasets,
            AsOf asOf,
            long then,
            Map<DatasetKey, Instant> told) {
        Map<DatasetKey, Set<JobKey>> jobs = new HashMap<>();
        datasets.forEach((dataset, node) -> {
            Set<JobKey> its = new HashSet<>();
            graph.forEachIn(node, edge -> addEdge(graph, edge, graph.source(edge), asOf, then, dataset, its, told));
            graph.forEachOut(node, edge -> addEdge(graph, edge, graph.target(edge), asOf, then, dataset, its, told));
            jobs.put(dataset, its);
        });
        Set<JobKey> all = new HashSet<>();
        jobs.values().forEach(all::addAll);
        Map<JobKey, RunQueries.RunRow> ran = runs.latestRuns(all, asOf);
        jobs.forEach((dataset, its) -> its.forEach(job -> {
            RunQueries.RunRow run = ran.get(job);
            if (run != null) {
                told.merge(dataset, heardOf(run, then), LastTold::later);
            }
        }));
    }

    private static void addEdge(
            LineageGraph graph,
            int edge,
            int other,
            AsOf asOf,
            long then,
            DatasetKey dataset,
            Set<JobKey> jobs,
            Map<DatasetKey, Instant> told) {
        Interval interval = graph.interval(edge);
        if (!asOf.sees(interval)) {
            return;
        }
        long seen = interval.lastSeen() <= then ? interval.lastSeen() : interval.firstSeen();
        told.merge(dataset, Interval.instant(seen), LastTold::later);
        if (graph.kind(other) == NodeKind.JOB) {
            jobs.add(new JobKey(graph.namespace(other), graph.name(other)));
        }
    }

    private static Instant heardOf(RunQueries.RunRow run, long then) {
        if (Interval.micros(run.lastSeen()) <= then) {
            return run.lastSeen();
        }
        return run.startedAt() == null ? run.firstSeen() : run.startedAt();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
