/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.graph.AsOf;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the newest facets, and of tags and owners those of then too. Safe for many threads. */
@ApplicationScoped
public class FacetQueries {
    private static final String FACETS = """
            select f.owner, f.name, b.body from lineage_facet f join lineage_facet_body b on b.digest = f.digest
            where f.owner = any (?::uuid[]) and not f.deleted""";

    private final Queries queries;
    private final NodeMarks marks;
    private final List<DeclaredTag> declared;

    @Inject
    FacetQueries(Queries queries, NodeMarks marks) {
        this(queries, marks, List.of());
    }

    private FacetQueries(Queries queries, NodeMarks marks, List<DeclaredTag> declared) {
        this.queries = queries;
        this.marks = marks;
        this.declared = declared;
    }

    /** The same facets, in which {@link #everywhere} has these tags too, as if events had told them. Nothing is stored. */
    public FacetQueries declaring(Collection<DeclaredTag> tags) {
        return new FacetQueries(queries, marks, List.copyOf(tags));
    }

    private record Facet(UUID owner, String name, String body) {}

    /** The facets of datasets and jobs, by their names; those without any are not in the answer. */
    public Map<NodeKey, Map<String, JsonNode>> ofNodes(Collection<? extends NodeKey> nodes) {
        Map<UUID, NodeKey> keys = new HashMap<>();
        nodes.forEach(node -> keys.put(Keys.of(node), node));
        return of(keys);
    }

    /** The facets of runs, by the run's id. */
    public Map<String, Map<String, JsonNode>> ofRuns(Collection<String> runIds) {
        Map<UUID, String> keys = new HashMap<>();
        runIds.forEach(run -> keys.put(RunRows.key(run), run));
        return of(keys);
    }

    /**
     * A run's reading or writing of a dataset.
     *
     * @param writing it was written, otherwise read
     */
    public record UseOf(String run, DatasetKey dataset, boolean writing) {}

    /** The facets of readings and writings ({@code inputFacets}, {@code outputFacets}); those without any are not in the answer. */
    public Map<UseOf, Map<String, JsonNode>> ofUses(Collection<UseOf> uses) {
        Map<UUID, UseOf> keys = HashMap.newHashMap(uses.size());
        uses.forEach(use -> keys.put(
                RunRows.useKey(use.run(), use.dataset(), use.writing() ? UseDirection.OUTPUT : UseDirection.INPUT),
                use));
        return of(keys);
    }

    private <K> Map<K, Map<String, JsonNode>> of(Map<UUID, K> owners) {
        Map<K, Map<String, JsonNode>> found = new HashMap<>();
        if (owners.isEmpty()) {
            return found;
        }
        queries.list(
                        FACETS,
                        row -> new Facet(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                        owners.keySet())
                .forEach(facet -> found.computeIfAbsent(owners.get(facet.owner()), any -> new TreeMap<>())
                        .put(facet.name(), EventJson.trusted(facet.body())));
        return found;
    }

    /** The owners that jobs name now, joined when there are several; those without are not in the answer. */
    public Map<JobKey, String> owners(Collection<JobKey> jobs) {
        Map<JobKey, String> owners = new HashMap<>();
        ownersOf(jobs, AsOf.NOW).forEach((node, names) -> {
            if (node instanceof JobKey job) {
                owners.put(job, names);
            }
        });
        return owners;
    }

    /** The owners that datasets and jobs had, joined when there are several; those without are not in the answer. */
    public Map<NodeKey, String> ownersOf(Collection<? extends NodeKey> nodes, AsOf asOf) {
        Map<UUID, NodeKey> keys = new HashMap<>();
        nodes.forEach(node -> keys.put(Keys.of(node), node));
        Map<NodeKey, String> owners = new HashMap<>();
        if (keys.isEmpty()) {
            return owners;
        }
        FacetsOf told = new FacetsOf("ownership", asOf, keys.keySet());
        queries.list(
                        "select f.owner, b.body from (%s) f join lineage_facet_body b on b.digest = f.digest"
                                .formatted(told.select()),
                        row -> new Facet(row.getObject(1, UUID.class), told.name(), row.getString(2)),
                        told.arguments())
                .forEach(facet -> {
                    NodeKey node = keys.get(facet.owner());
                    String names = String.join(
                            ", ", EventJson.trusted(facet.body()).path("owners").findValuesAsText("name"));
                    if (node != null && !names.isEmpty()) {
                        owners.put(node, names);
                    }
                });
        return owners;
    }

    /**
     * What everybody said in a facet, by dataset or job.
     *
     * @param name tags or ownership
     */
    public Map<NodeKey, JsonNode> everywhere(String name, AsOf asOf) {
        record Told(NodeKey node, String body) {}
        Map<NodeKey, JsonNode> found = new HashMap<>();
        FacetsOf facets = new FacetsOf(name, asOf, null);
        queries.list(
                        """
                        select n.kind, n.namespace, n.name, b.body
                        from (%s) f join lineage_facet_body b on b.digest = f.digest join lineage_node n on n.key = f.owner
                        """.formatted(facets.select()),
                        row -> new Told(
                                "JOB".equals(row.getString(1))
                                        ? new JobKey(row.getString(2), row.getString(3))
                                        : new DatasetKey(row.getString(2), row.getString(3)),
                                row.getString(4)),
                        facets.arguments())
                .forEach(told -> found.put(told.node(), EventJson.trusted(told.body())));
        if (name.equals("tags")) {
            Map<NodeKey, List<ObjectNode>> more = new HashMap<>();
            marks.tags(asOf).forEach(tag -> add(more, tag.node(), tag.field(), tag.tag(), "true"));
            declared.forEach(tag -> add(more, tag.dataset(), tag.field(), tag.key(), tag.value()));
            more.forEach((node, tags) -> found.put(node, with(tags, found.get(node))));
        }
        return found;
    }

    private static void add(Map<NodeKey, List<ObjectNode>> tags, NodeKey node, String field, String key, String value) {
        ObjectNode entry = EventJson.object().put("key", key).put("value", value);
        tags.computeIfAbsent(node, any -> new ArrayList<>()).add(field.isEmpty() ? entry : entry.put("field", field));
    }

    /** A tag that somebody put or declared counts as one that an event told. */
    private static JsonNode with(List<ObjectNode> entries, @Nullable JsonNode facet) {
        ObjectNode more = facet != null && facet.isObject() ? ((ObjectNode) facet).deepCopy() : EventJson.object();
        ArrayNode tags = more.path("tags").isArray() ? (ArrayNode) more.path("tags") : more.putArray("tags");
        tags.addAll(entries);
        return more;
    }
}
