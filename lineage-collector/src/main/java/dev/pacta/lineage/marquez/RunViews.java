/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pacta.lineage.store.FacetQueries;
import dev.pacta.lineage.store.RunQueries;
import dev.pacta.lineage.store.RunQueries.RunRow;
import dev.pacta.lineage.store.RunQueries.UseRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs as Marquez shows them. Safe for many threads. */
@ApplicationScoped
class RunViews {
    private final RunQueries queries;
    private final FacetQueries facets;

    RunViews(RunQueries queries, FacetQueries facets) {
        this.queries = queries;
        this.facets = facets;
    }

    List<Views.Run> of(Collection<RunRow> rows) {
        List<String> ids = rows.stream().map(RunRow::id).toList();
        Map<String, Map<String, JsonNode>> told = facets.ofRuns(ids);
        Map<String, List<UseRow>> uses = queries.uses(ids).stream().collect(Collectors.groupingBy(UseRow::runId));
        return rows.stream()
                .map(row -> view(row, told.getOrDefault(row.id(), Map.of()), uses.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Views.Run view(RunRow row, Map<String, JsonNode> facets, List<UseRow> uses) {
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
                datasets(uses, false),
                datasets(uses, true),
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

    private static List<Views.DatasetVersion> datasets(List<UseRow> uses, boolean output) {
        return uses.stream()
                .filter(use -> use.output() == output)
                .map(use -> new Views.DatasetVersion(
                        new Views.DatasetVersionId(
                                use.dataset().namespace(), use.dataset().name(), null),
                        Map.of()))
                .toList();
    }
}
