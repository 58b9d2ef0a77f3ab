/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.store.DetailDigests;
import dev.pacta.lineage.store.FacetQueries;
import dev.pacta.lineage.store.FacetQueries.UseOf;
import dev.pacta.lineage.store.RunQueries;
import dev.pacta.lineage.store.RunQueries.RunRow;
import dev.pacta.lineage.store.RunQueries.UseRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Runs as Marquez shows them. Whoever asks for runs is given the facets of what they read and wrote; a job's newest run comes without
 * them, for a graph shows hundreds of jobs. Safe for many threads.
 */
@ApplicationScoped
class RunViews {
    /** What a view looks into; the other facets are handed on as they came. */
    private static final Set<String> READ = Set.of(Told.FACET);

    private final RunQueries queries;
    private final DetailDigests details;
    private final FacetQueries facets;

    RunViews(RunQueries queries, DetailDigests details, FacetQueries facets) {
        this.queries = queries;
        this.details = details;
        this.facets = facets;
    }

    /**
     * What a view is made of: equal parts, equal views.
     *
     * @param facets the digest of each by its name
     */
    record Parts(RunRow row, Map<String, UUID> facets) {}

    /** The runs with every facet of theirs, and of what they read and wrote. */
    List<Views.Run> of(Collection<RunRow> rows) {
        List<Views.Run> runs = made(parts(rows)).stream().map(Made::view).toList();
        Set<UseOf> uses = new HashSet<>();
        for (Views.Run run : runs) {
            run.inputDatasetVersions().forEach(read -> uses.add(use(run, read, false)));
            run.outputDatasetVersions().forEach(written -> uses.add(use(run, written, true)));
        }
        Map<UseOf, Map<String, JsonNode>> told = facets.ofUses(uses);
        return runs.stream()
                .map(run -> run.with(
                        told(run, run.inputDatasetVersions(), false, told),
                        told(run, run.outputDatasetVersions(), true, told)))
                .toList();
    }

    private static List<Views.DatasetVersion> told(
            Views.Run run,
            List<Views.DatasetVersion> datasets,
            boolean writing,
            Map<UseOf, Map<String, JsonNode>> told) {
        return datasets.stream()
                .map(dataset -> new Views.DatasetVersion(
                        dataset.datasetVersionId(), told.getOrDefault(use(run, dataset, writing), Map.of())))
                .toList();
    }

    private static UseOf use(Views.Run run, Views.DatasetVersion dataset, boolean writing) {
        Views.DatasetVersionId id = dataset.datasetVersionId();
        return new UseOf(run.id(), new DatasetKey(id.namespace(), id.name()), writing);
    }

    /** What the views of the runs are made of now, in their order. */
    List<Parts> parts(Collection<RunRow> rows) {
        Map<String, Map<String, UUID>> facets =
                details.facetsOfRuns(rows.stream().map(RunRow::id).toList());
        return rows.stream()
                .map(row -> new Parts(row, facets.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    /** The views, in the order of what they are made of. */
    List<Made<Views.Run>> made(Collection<Parts> parts) {
        Set<UUID> digests = new HashSet<>();
        Set<Long> numbers = new HashSet<>();
        for (Parts each : parts) {
            digests.addAll(each.facets().values());
            numbers.addAll(each.row().uses());
        }
        Map<UUID, String> bodies = details.bodies(digests);
        Map<Long, List<UseRow>> uses = queries.uses(numbers).stream().collect(Collectors.groupingBy(UseRow::uses));
        return parts.stream()
                .map(each -> {
                    Map<String, JsonNode> facets = Made.facets(each.facets(), bodies, READ);
                    boolean whole = facets.size() == each.facets().size();
                    return new Made<>(view(each.row(), facets, uses), whole);
                })
                .toList();
    }

    private static Views.Run view(RunRow row, Map<String, JsonNode> facets, Map<Long, List<UseRow>> uses) {
        Long duration = row.startedAt() == null || row.endedAt() == null
                ? null
                : Duration.between(row.startedAt(), row.endedAt()).toMillis();
        return new Views.Run(
                row.id(),
                row.firstSeen(),
                row.lastSeen(),
                row.nominalStart(),
                row.nominalEnd(),
                row.state(),
                row.startedAt(),
                row.endedAt(),
                duration,
                args(facets),
                new Views.JobVersion(row.job().namespace(), row.job().name(), null),
                datasets(row, uses, false),
                datasets(row, uses, true),
                facets);
    }

    private static Map<String, String> args(Map<String, JsonNode> facets) {
        Map<String, String> args = new TreeMap<>();
        facets.getOrDefault(Told.FACET, MissingNode.getInstance())
                .path(JobPuts.ARGS)
                .properties()
                .forEach(arg -> args.put(arg.getKey(), arg.getValue().asText()));
        return args;
    }

    private static List<Views.DatasetVersion> datasets(RunRow row, Map<Long, List<UseRow>> uses, boolean output) {
        return row.uses().stream()
                .flatMap(number -> uses.getOrDefault(number, List.of()).stream())
                .filter(use -> use.output() == output)
                .map(UseRow::dataset)
                .distinct()
                .sorted(Comparator.comparing(DatasetKey::namespace).thenComparing(DatasetKey::name))
                .map(dataset -> new Views.DatasetVersion(
                        new Views.DatasetVersionId(dataset.namespace(), dataset.name(), null), Map.of()))
                .toList();
    }
}
