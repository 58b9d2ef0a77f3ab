/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.graph.AsOf;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.store.CatalogQueries.EntityRow;
import dev.pacta.lineage.store.FacetQueries;
import dev.pacta.lineage.store.NodeMarks;
import dev.pacta.lineage.store.RunQueries;
import dev.pacta.lineage.store.RunQueries.RunRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Jobs as Marquez shows them; what they read and write comes from the graph. Safe for many threads. */
@ApplicationScoped
class JobViews {
    /** What a view looks into; the other facets are handed on as they came. */
    private static final Set<String> READ = Set.of("jobType", "sourceCodeLocation", "documentation", "tags");

    private final RunQueries latestRuns;
    private final FacetQueries facets;
    private final RunViews runs;
    private final GraphKeeper keeper;
    private final NodeMarks marks;

    JobViews(RunQueries latestRuns, FacetQueries facets, RunViews runs, GraphKeeper keeper, NodeMarks marks) {
        this.marks = marks;
        this.latestRuns = latestRuns;
        this.facets = facets;
        this.runs = runs;
        this.keeper = keeper;
    }

    List<Views.Job> of(Collection<EntityRow> rows) {
        List<JobKey> keys = rows.stream()
                .map(row -> new JobKey(row.key().namespace(), row.key().name()))
                .toList();
        Map<NodeKey, Map<String, JsonNode>> told = facets.ofNodes(keys, READ);
        Map<JobKey, RunRow> latest = latestRuns.latestRuns(keys);
        Map<String, Views.Run> runViews = new HashMap<>();
        runs.of(latest.values()).forEach(run -> runViews.put(run.id(), run));
        LineageGraph graph = keeper.current();
        Map<NodeKey, List<NodeMarks.Tag>> put = marks.tags(keys);
        return rows.stream()
                .map(row -> {
                    RunRow run = latest.get(
                            new JobKey(row.key().namespace(), row.key().name()));
                    return view(
                            graph,
                            row,
                            run,
                            run == null ? null : runViews.get(run.id()),
                            told.getOrDefault(row.key(), Map.of()),
                            put.getOrDefault(row.key(), List.of()));
                })
                .toList();
    }

    private static Views.Job view(
            LineageGraph graph,
            EntityRow row,
            @Nullable RunRow run,
            Views.@Nullable Run runView,
            Map<String, JsonNode> facets,
            List<NodeMarks.Tag> put) {
        NodeKey key = row.key();
        String type = DatasetViews.text(facets, "jobType", "processingType");
        JobKey parent = run == null ? null : run.parentJob();
        return new Views.Job(
                new Views.Id(key.namespace(), key.name()),
                "STREAMING".equals(type) ? "STREAM" : type == null ? "BATCH" : type,
                key.name(),
                key.name(),
                parent == null ? null : parent.name(),
                row.firstSeen(),
                row.lastSeen(),
                key.namespace(),
                ends(graph, key, true),
                ends(graph, key, false),
                DatasetViews.tags(facets, put).getOrDefault("", List.of()),
                DatasetViews.text(facets, "sourceCodeLocation", "url"),
                DatasetViews.text(facets, "documentation", "description"),
                runView,
                facets,
                null);
    }

    private static List<Views.Id> ends(LineageGraph graph, NodeKey job, boolean inputs) {
        List<Views.Id> ends = new ArrayList<>();
        graph.job(job.namespace(), job.name()).ifPresent(node -> {
            if (inputs) {
                graph.forEachIn(node, edge -> add(graph, edge, graph.source(edge), ends));
            } else {
                graph.forEachOut(node, edge -> add(graph, edge, graph.target(edge), ends));
            }
        });
        ends.sort(Comparator.comparing(Views.Id::namespace).thenComparing(Views.Id::name));
        return ends.stream().distinct().toList();
    }

    private static void add(LineageGraph graph, int edge, int end, List<Views.Id> ends) {
        if (graph.kind(end) == NodeKind.DATASET && AsOf.NOW.sees(graph.interval(edge))) {
            ends.add(new Views.Id(graph.namespace(end), graph.name(end)));
        }
    }
}
