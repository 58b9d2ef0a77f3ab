/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.event.EventJson;
import dev.pacta.lineage.store.RunQueries.RunRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads which part of which dataset runs read and wrote. Safe for many threads. */
@ApplicationScoped
public class RunUseQueries {
    private static final String USES = """
            select r.*, j.namespace as job_namespace, j.name as job_name, n.namespace as dataset_namespace, n.name as dataset_name
            from lineage_run r
            join lineage_node j on j.id = r.job_id
            cross join lateral (select distinct unnest(u.%1$s) from lineage_uses u where u.id = any (r.uses)) as d (dataset_id)
            join lineage_node n on n.id = d.dataset_id
            """;
    private static final String OF_RUNS = USES + "where r.key = any (?::uuid[]) order by r.last_seen, r.key, n.key";
    private static final String SINCE = USES + """
            where r.uses && array(select u.id from lineage_uses u
                                  where u.%1$s && array(select id from lineage_node where key = any (?::uuid[])))
              and n.key = any (?::uuid[]) and r.last_seen >= ? and r.state not in ('FAILED', 'ABORTED')
            order by r.last_seen, r.key, n.key limit ?
            """;
    private static final String FACETS = """
            select f.owner, f.name, b.body from lineage_facet f join lineage_facet_body b on b.digest = f.digest
            where f.owner = any (?::uuid[]) and f.name in ('subset', 'versionMet') and not f.deleted
            """;

    private final Queries queries;

    RunUseQueries(Queries queries) {
        this.queries = queries;
    }

    private record Use(RunRow run, DatasetKey dataset) {}

    private record Facet(UUID owner, String name, String body) {}

    /** What the runs wrote. */
    public List<RunUse> writtenBy(Collection<String> runs) {
        return of(runs, UseDirection.OUTPUT);
    }

    /** What the runs read. */
    public List<RunUse> readBy(Collection<String> runs) {
        return of(runs, UseDirection.INPUT);
    }

    private List<RunUse> of(Collection<String> runs, UseDirection direction) {
        return withFacets(
                queries.list(
                        OF_RUNS.formatted(direction.column()),
                        RunUseQueries::use,
                        runs.stream().map(RunRows::key).toList()),
                direction);
    }

    /** The runs that read the datasets, were last heard of at that time or later, and did not fail; the first so many. */
    public List<RunUse> readSince(Collection<DatasetKey> datasets, Instant time, int limit) {
        return since(datasets, time, limit, UseDirection.INPUT);
    }

    /** The runs that wrote the datasets, were last heard of at that time or later, and did not fail; the first so many. */
    public List<RunUse> writtenSince(Collection<DatasetKey> datasets, Instant time, int limit) {
        return since(datasets, time, limit, UseDirection.OUTPUT);
    }

    private List<RunUse> since(Collection<DatasetKey> datasets, Instant time, int limit, UseDirection direction) {
        List<UUID> keys = datasets.stream().map(Keys::of).toList();
        return withFacets(
                queries.list(SINCE.formatted(direction.column()), RunUseQueries::use, keys, keys, time, limit),
                direction);
    }

    private List<RunUse> withFacets(List<Use> uses, UseDirection direction) {
        List<UUID> owners = new ArrayList<>();
        for (Use use : uses) {
            owners.add(RunRows.useKey(use.run().id(), use.dataset(), direction));
            owners.add(RunRows.metKey(use.run().id(), use.dataset(), direction));
        }
        Map<UUID, JsonNode> facets = new HashMap<>();
        if (!owners.isEmpty()) {
            queries.list(
                            FACETS,
                            row -> new Facet(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                            owners)
                    .forEach(facet -> facets.put(facet.owner(), EventJson.trusted(facet.body())));
        }
        List<RunUse> found = new ArrayList<>();
        for (int at = 0; at < uses.size(); at++) {
            JsonNode met = facets.get(owners.get(2 * at + 1));
            String version = met == null ? "" : met.path("datasetVersion").asText();
            found.add(new RunUse(
                    uses.get(at).run(),
                    uses.get(at).dataset(),
                    facets.get(owners.get(2 * at)),
                    version.isEmpty() ? null : version));
        }
        return found;
    }

    private static Use use(ResultSet row) throws SQLException {
        return new Use(
                RunQueries.run(row), new DatasetKey(row.getString("dataset_namespace"), row.getString("dataset_name")));
    }
}
