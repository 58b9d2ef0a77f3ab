/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pacta.graph.AsOf;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.facets.SchemaField;
import dev.pacta.lineage.store.CatalogQueries.EntityRow;
import dev.pacta.lineage.store.DetailDigests;
import dev.pacta.lineage.store.NodeMarks;
import dev.pacta.lineage.store.NodeQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Datasets as Marquez shows them: one statement per kind of detail, however many datasets there are. Safe for many threads. */
@ApplicationScoped
class DatasetViews {
    /** What a view looks into; the other facets are handed on as they came. */
    private static final Set<String> READ =
            Set.of(Told.FACET, "dataSource", "lifecycleStateChange", "documentation", "version", "tags");

    private final NodeQueries nodes;
    private final DetailDigests details;
    private final NodeMarks marks;

    DatasetViews(NodeQueries nodes, DetailDigests details, NodeMarks marks) {
        this.nodes = nodes;
        this.details = details;
        this.marks = marks;
    }

    /**
     * What a view is made of: equal parts, equal views.
     *
     * @param schema the digest of the newest, null when there is none
     * @param facets the digest of each by its name
     * @param put the tags that people put on it
     * @param dropped whether it was dropped and not seen since
     */
    record Parts(
            EntityRow row, @Nullable UUID schema, Map<String, UUID> facets, List<NodeMarks.Tag> put, boolean dropped) {}

    List<Views.Dataset> of(Collection<EntityRow> rows) {
        return made(parts(rows, AsOf.NOW)).stream().map(Made::view).toList();
    }

    /**
     * What the views of the datasets are made of, in their order.
     *
     * @param asOf the times whose schemas, tags and owners are wanted; other facets are of now
     */
    List<Parts> parts(Collection<EntityRow> rows, AsOf asOf) {
        List<DatasetKey> keys = rows.stream()
                .map(row -> new DatasetKey(row.key().namespace(), row.key().name()))
                .toList();
        Map<NodeKey, UUID> schemas = details.schemas(keys, asOf);
        Map<NodeKey, Map<String, UUID>> facets = details.facets(keys, asOf);
        Map<NodeKey, List<NodeMarks.Tag>> put = marks.tags(keys, asOf);
        Set<NodeKey> dropped = nodes.dropped(keys, asOf);
        return rows.stream()
                .map(row -> new Parts(
                        row,
                        schemas.get(row.key()),
                        facets.getOrDefault(row.key(), Map.of()),
                        put.getOrDefault(row.key(), List.of()),
                        dropped.contains(row.key())))
                .toList();
    }

    /** The views, in the order of what they are made of. */
    List<Made<Views.Dataset>> made(Collection<Parts> parts) {
        Map<NodeKey, UUID> wanted = new HashMap<>();
        Set<UUID> digests = new HashSet<>();
        for (Parts each : parts) {
            if (each.schema() != null) {
                wanted.put(each.row().key(), each.schema());
            }
            digests.addAll(each.facets().values());
        }
        Map<UUID, List<SchemaField>> schemas = details.fields(wanted);
        Map<UUID, String> bodies = details.bodies(digests);
        return parts.stream()
                .map(each -> {
                    Map<String, JsonNode> facets = Made.facets(each.facets(), bodies, READ);
                    List<SchemaField> schema = each.schema() == null ? List.of() : schemas.get(each.schema());
                    boolean whole =
                            schema != null && facets.size() == each.facets().size();
                    List<SchemaField> fields = schema == null ? List.of() : schema;
                    return new Made<>(
                            view(each.row(), fields, facets, tags(facets, each.put()), each.dropped()), whole);
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
