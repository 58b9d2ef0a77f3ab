/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.facets.SchemaField;
import dev.pacta.lineage.store.CatalogQueries.EntityRow;
import dev.pacta.lineage.store.FacetQueries;
import dev.pacta.lineage.store.NodeMarks;
import dev.pacta.lineage.store.NodeQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Datasets as Marquez shows them: one statement per kind of detail, however many datasets there are. Safe for many threads. */
@ApplicationScoped
class DatasetViews {
    /** What a view looks into; the other facets are handed on as they came. */
    private static final Set<String> READ =
            Set.of(Told.FACET, "dataSource", "lifecycleStateChange", "documentation", "version", "tags");

    private final NodeQueries nodes;
    private final FacetQueries facets;
    private final NodeMarks marks;

    DatasetViews(NodeQueries nodes, FacetQueries facets, NodeMarks marks) {
        this.marks = marks;
        this.nodes = nodes;
        this.facets = facets;
    }

    List<Views.Dataset> of(Collection<EntityRow> rows) {
        List<DatasetKey> keys = rows.stream()
                .map(row -> new DatasetKey(row.key().namespace(), row.key().name()))
                .toList();
        Map<DatasetKey, List<SchemaField>> schemas = nodes.schemas(keys);
        Map<NodeKey, Map<String, JsonNode>> told = facets.ofNodes(keys, READ);
        Map<NodeKey, List<NodeMarks.Tag>> put = marks.tags(keys);
        Set<NodeKey> dropped = nodes.dropped(keys);
        return rows.stream()
                .map(row -> {
                    Map<String, JsonNode> facets = told.getOrDefault(row.key(), Map.of());
                    Map<String, List<String>> tags = tags(facets, put.getOrDefault(row.key(), List.of()));
                    boolean isDropped = dropped.contains(row.key());
                    return view(row, schemas.getOrDefault(row.key(), List.of()), facets, tags, isDropped);
                })
                .toList();
    }

    /** By field, under the empty name those of the whole: what events tell, and what people put. */
    static Map<String, List<String>> tags(Map<String, JsonNode> facets, List<NodeMarks.Tag> put) {
        Map<String, Set<String>> tags = new HashMap<>();
        for (JsonNode tag :
                facets.getOrDefault("tags", MissingNode.getInstance()).path("tags")) {
            tags.computeIfAbsent(tag.path("field").asText(""), any -> new TreeSet<>())
                    .add(tag.path("key").asText(""));
        }
        put.forEach(
                tag -> tags.computeIfAbsent(tag.field(), any -> new TreeSet<>()).add(tag.tag()));
        Map<String, List<String>> lists = new HashMap<>();
        tags.forEach((field, names) -> lists.put(field, List.copyOf(names)));
        return lists;
    }

    private static Views.Dataset view(
            EntityRow row,
            List<SchemaField> schema,
            Map<String, JsonNode> facets,
            Map<String, List<String>> tags,
            boolean isDropped) {
        NodeKey key = row.key();
        String type = text(facets, Told.FACET, "type");
        String physicalName = text(facets, Told.FACET, "physicalName");
        String source = text(facets, "dataSource", "name");
        return new Views.Dataset(
                new Views.Id(key.namespace(), key.name()),
                type == null ? "DB_TABLE" : type,
                key.name(),
                physicalName == null ? key.name() : physicalName,
                row.firstSeen(),
                row.lastSeen(),
                key.namespace(),
                source == null ? key.namespace() : source,
                schema.stream()
                        .map(field -> new Views.Field(
                                field.name(),
                                field.type(),
                                tags.getOrDefault(field.name(), List.of()),
                                field.description()))
                        .toList(),
                tags.getOrDefault("", List.of()),
                row.lastSeen(),
                text(facets, "lifecycleStateChange", "lifecycleStateChange"),
                text(facets, "documentation", "description"),
                text(facets, "version", "datasetVersion"),
                facets,
                isDropped);
    }

    static @Nullable String text(Map<String, JsonNode> facets, String facet, String key) {
        JsonNode value = facets.getOrDefault(facet, MissingNode.getInstance()).path(key);
        return value.isTextual() ? value.asText() : null;
    }
}
