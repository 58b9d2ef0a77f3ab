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
import dev.pacta.lineage.store.DetailDigests;
import dev.pacta.lineage.store.NodeMarks;
import dev.pacta.lineage.store.RunQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Jobs as Marquez shows them; what they read and write comes from the graph. Safe for many threads. */
@ApplicationScoped
class JobViews {
    /** What a view looks into; the other facets are handed on as they came. */
    private static final Set<String> READ = Set.of("jobType", "sourceCodeLocation", "documentation", "tags");

    private final RunQueries latestRuns;
    private final DetailDigests details;
    private final RunViews runs;
    private final GraphKeeper keeper;
    private final NodeMarks marks;

    JobViews(RunQueries latestRuns, DetailDigests details, RunViews runs, GraphKeeper keeper, NodeMarks marks) {
        this.marks = marks;
        this.latestRuns = latestRuns;
        this.details = details;
        this.runs = runs;
        this.keeper = keeper;
    }

    /**
     * What a view is made of: equal parts, equal views.
     *
     * @param run the newest, null when there is none
     * @param facets the digest of each by its name
     * @param put the tags that people put on it
     */
    record Parts(
            EntityRow row,
            RunViews.@Nullable Parts run,
            Map<String, UUID> facets,
            List<NodeMarks.Tag> put,
            List<Views.Id> inputs,
            List<Views.Id> outputs) {}

    List<Views.Job> of(Collection<EntityRow> rows) {
        return made(parts(rows, AsOf.NOW)).stream().map(Made::view).toList();
    }

    /** What the views of the jobs are made of as of the times, in their order. */
    List<Parts> parts(Collection<EntityRow> rows, AsOf asOf) {
        List<JobKey> keys = rows.stream()
                .map(row -> new JobKey(row.key().namespace(), row.key().name()))
                .toList();
        Map<NodeKey, Map<String, UUID>> facets = details.facets(keys, asOf);
        Map<JobKey, RunViews.Parts> latest = new HashMap<>();
        runs.parts(latestRuns.latestRuns(keys, asOf).values())
                .forEach(run -> latest.put(run.row().job(), run));
        LineageGraph graph = keeper.current().named(asOf);
        Map<NodeKey, List<NodeMarks.Tag>> put = marks.tags(keys, asOf);
        List<Parts> parts = new ArrayList<>();
        for (EntityRow row : rows) {
            parts.add(new Parts(
                    row,
                    latest.get(row.key()),
                    facets.getOrDefault(row.key(), Map.of()),
                    put.getOrDefault(row.key(), List.of()),
                    ends(graph, row.key(), asOf, true),
                    ends(graph, row.key(), asOf, false)));
        }
        return parts;
    }

    /** The views, in the order of what they are made of. */
    List<Made<Views.Job>> made(Collection<Parts> parts) {
        List<RunViews.Parts> latest =
                parts.stream().map(Parts::run).filter(Objects::nonNull).toList();
        Map<RunViews.Parts, Made<Views.Run>> runViews = new HashMap<>();
        List<Made<Views.Run>> madeRuns = runs.made(latest);
        for (int at = 0; at < latest.size(); at++) {
            runViews.put(latest.get(at), madeRuns.get(at));
        }
        Map<UUID, String> bodies = details.bodies(
                parts.stream().flatMap(each -> each.facets().values().stream()).collect(Collectors.toSet()));
        return parts.stream()
                .map(each -> {
                    Map<String, JsonNode> facets = Made.facets(each.facets(), bodies, READ);
                    Made<Views.Run> run = each.run() == null ? null : runViews.get(each.run());
                    boolean whole = facets.size() == each.facets().size() && (run == null || run.whole());
                    return new Made<>(view(each, run == null ? null : run.view(), facets), whole);
                })
                .toList();
    }

    private static Views.Job view(Parts parts, Views.@Nullable Run run, Map<String, JsonNode> facets) {
        EntityRow row = parts.row();
        NodeKey key = row.key();
        String type = DatasetViews.text(facets, "jobType", "processingType");
        JobKey parent = parts.run() == null ? null : parts.run().row().parentJob();
        return new Views.Job(
                new Views.Id(key.namespace(), key.name()),
                "STREAMING".equals(type) ? "STREAM" : type == null ? "BATCH" : type,
                key.name(),
                key.name(),
                parent == null ? null : parent.name(),
                row.firstSeen(),
                row.lastSeen(),
                key.namespace(),
                parts.inputs(),
                parts.outputs(),
                DatasetViews.tags(facets, parts.put()).getOrDefault("", List.of()),
                DatasetViews.text(facets, "sourceCodeLocation", "url"),
                DatasetViews.text(facets, "documentation", "description"),
                run,
                facets,
                null);
    }

    private static List<Views.Id> ends(LineageGraph graph, NodeKey job, AsOf asOf, boolean inputs) {
        List<Views.Id> ends = new ArrayList<>();
        graph.job(job.namespace(), job.name()).ifPresent(node -> {
            if (inputs) {
                graph.forEachIn(node, edge -> add(graph, edge, graph.source(edge), asOf, ends));
            } else {
                graph.forEachOut(node, edge -> add(graph, edge, graph.target(edge), asOf, ends));
            }
        });
        ends.sort(Comparator.comparing(Views.Id::namespace).thenComparing(Views.Id::name));
        return ends.stream().distinct().toList();
    }

    private static void add(LineageGraph graph, int edge, int end, AsOf asOf, List<Views.Id> ends) {
        if (graph.kind(end) == NodeKind.DATASET && asOf.sees(graph.interval(edge))) {
            ends.add(new Views.Id(graph.namespace(end), graph.name(end)));
        }
    }
}
