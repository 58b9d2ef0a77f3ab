/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reads the newest facets. Safe for many threads. */
@ApplicationScoped
public class FacetQueries {
    private static final String FACETS = """
            select f.owner, f.name, b.body from lineage_facet f join lineage_facet_body b on b.digest = f.digest
            where f.owner = any (?::uuid[]) and not f.deleted""";

    private final Queries queries;

    FacetQueries(Queries queries) {
        this.queries = queries;
    }

    private record Facet(UUID owner, String name, String body) {}

    /** The facets of datasets and jobs, by their names; those without any are not in the answer. */
    public Map<NodeKey, Map<String, JsonNode>> ofNodes(Collection<? extends NodeKey> nodes) {
        Map<UUID, NodeKey> keys = new HashMap<>();
        nodes.forEach(node -> keys.put(Keys.of(node), node));
        Map<NodeKey, Map<String, JsonNode>> found = new HashMap<>();
        of(keys.keySet()).forEach((key, facets) -> found.put(keys.get(key), facets));
        return found;
    }

    /** The facets of runs, by the run's id. */
    public Map<String, Map<String, JsonNode>> ofRuns(Collection<String> runIds) {
        Map<UUID, String> keys = new HashMap<>();
        runIds.forEach(run -> keys.put(RunRows.key(run), run));
        Map<String, Map<String, JsonNode>> found = new HashMap<>();
        of(keys.keySet()).forEach((key, facets) -> found.put(keys.get(key), facets));
        return found;
    }

    private Map<UUID, Map<String, JsonNode>> of(Collection<UUID> owners) {
        Map<UUID, Map<String, JsonNode>> found = new HashMap<>();
        if (owners.isEmpty()) {
            return found;
        }
        queries.list(FACETS, row -> new Facet(row.getObject(1, UUID.class), row.getString(2), row.getString(3)), owners)
                .forEach(facet -> found.computeIfAbsent(facet.owner(), any -> new TreeMap<>())
                        .put(facet.name(), EventJson.trusted(facet.body())));
        return found;
    }

    /** The owners that jobs name, joined when there are several; those without are not in the answer. */
    public Map<JobKey, String> owners(Collection<JobKey> jobs) {
        Map<UUID, JobKey> keys = new HashMap<>();
        jobs.forEach(job -> keys.put(Keys.of(job), job));
        Map<JobKey, String> owners = new HashMap<>();
        queries.list(
                        FACETS + " and name = 'ownership'",
                        row -> new Facet(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                        keys.keySet())
                .forEach(facet -> {
                    JobKey job = keys.get(facet.owner());
                    String names = String.join(
                            ", ", EventJson.trusted(facet.body()).path("owners").findValuesAsText("name"));
                    if (job != null && !names.isEmpty()) {
                        owners.put(job, names);
                    }
                });
        return owners;
    }
}
