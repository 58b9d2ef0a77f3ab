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
import dev.pacta.lineage.store.NodeQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Datasets as Marquez shows them: one statement per kind of detail, however many datasets there are. Safe for many threads. */
@ApplicationScoped
class DatasetViews {
    private final NodeQueries nodes;
    private final FacetQueries facets;

    DatasetViews(NodeQueries nodes, FacetQueries facets) {
        this.nodes = nodes;
        this.facets = facets;
    }

    List<Views.Dataset> of(Collection<EntityRow> rows) {
        List<DatasetKey> keys = rows.stream()
                .map(row -> new DatasetKey(row.key().namespace(), row.key().name()))
                .toList();
        Map<DatasetKey, List<SchemaField>> schemas = nodes.schemas(keys);
        Map<NodeKey, Map<String, JsonNode>> told = facets.ofNodes(keys);
        return rows.stream()
                .map(row ->
                        view(row, schemas.getOrDefault(row.key(), List.of()), told.getOrDefault(row.key(), Map.of())))
                .toList();
    }

    private static Views.Dataset view(EntityRow row, List<SchemaField> schema, Map<String, JsonNode> facets) {
        NodeKey key = row.key();
        String source = text(facets, "dataSource", "name");
        return new Views.Dataset(
                new Views.Id(key.namespace(), key.name()),
                "DB_TABLE",
                key.name(),
                key.name(),
                row.firstSeen(),
                row.lastSeen(),
                key.namespace(),
                source == null ? key.namespace() : source,
                schema.stream()
                        .map(field -> new Views.Field(field.name(), field.type(), List.of(), field.description()))
                        .toList(),
                List.of(),
                row.lastSeen(),
                text(facets, "lifecycleStateChange", "lifecycleStateChange"),
                text(facets, "documentation", "description"),
                text(facets, "version", "datasetVersion"),
                facets,
                "DROP".equals(text(facets, "lifecycleStateChange", "lifecycleStateChange")));
    }

    static @Nullable String text(Map<String, JsonNode> facets, String facet, String key) {
        JsonNode value = facets.getOrDefault(facet, MissingNode.getInstance()).path(key);
        return value.isTextual() ? value.asText() : null;
    }
}
