/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Interval;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.FieldKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.facets.SchemaField;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads what the graph does not hold of the nodes of a snapshot. One statement for all nodes of a question. Safe for many threads. */
@ApplicationScoped
public class NodeQueries {
    private static final String SEEN = "select key, last_seen from lineage_node where key = any (?::uuid[])";

    /** The row of a field has the sighting of the event that arrived first. */
    private static final String SEEN_FIELDS = """
            select f.key, max(s.last_seen) as last_seen
            from unnest(?::uuid[], ?::uuid[], ?::text[]) as f (key, dataset, name)
            join lineage_node d on d.key = f.dataset
            join lineage_schema s on s.dataset_id = d.id
            where exists (select from json_array_elements(s.fields::json) as told (field) where told.field ->> 0 = f.name)
            group by f.key
            """;

    private final Queries queries;

    NodeQueries(Queries queries) {
        this.queries = queries;
    }

    private record Seen(UUID key, Instant time) {}

    /**
     * The events that name a node.
     *
     * @param first the time of the first
     * @param last the time of the last of all, also where a question is of an earlier time
     */
    public record Sighted(Instant first, Instant last) {}

    private record SightedRow(UUID key, Sighted sighted) {}

    private record Schema(UUID key, String fields) {}

    /** When each node was last seen; a field with the schemas that name it. A field that no schema names is not in the answer. */
    public Map<NodeKey, Instant> lastSeen(Collection<? extends NodeKey> nodes) {
        List<FieldKey> fields = new ArrayList<>();
        List<NodeKey> others = new ArrayList<>();
        for (NodeKey node : nodes) {
            if (node instanceof FieldKey field) {
                fields.add(field);
            } else {
                others.add(node);
            }
        }
        Map<UUID, NodeKey> keys = keys(nodes);
        Queries.Row<Seen> row = one -> new Seen(one.getObject(1, UUID.class), Queries.timeOf(one, "last_seen"));
        List<Seen> all = new ArrayList<>(queries.details(SEEN, row, keys(others).keySet()));
        if (!fields.isEmpty()) {
            all.addAll(queries.details(
                    SEEN_FIELDS,
                    row,
                    fields.stream().map(Keys::of).toList(),
                    fields.stream().map(field -> Keys.of(field.dataset())).toList(),
                    fields.stream().map(FieldKey::field).toList()));
        }
        Map<NodeKey, Instant> found = new HashMap<>();
        all.forEach(seen -> found.put(keys.get(seen.key()), seen.time()));
        return found;
    }

    /** When the nodes were named that had been by then and were known; the others are not in the answer. */
    public Map<NodeKey, Sighted> sighted(Collection<? extends NodeKey> nodes, AsOf asOf) {
        Map<UUID, NodeKey> keys = keys(nodes);
        Map<NodeKey, Sighted> found = new HashMap<>();
        queries.details(
                        "select key, first_seen, last_seen from lineage_node"
                                + " where key = any (?::uuid[]) and first_seen <= ? and learned_at <= ?",
                        row -> new SightedRow(
                                row.getObject(1, UUID.class),
                                new Sighted(Queries.timeOf(row, "first_seen"), Queries.timeOf(row, "last_seen"))),
                        keys.keySet(),
                        Interval.instant(asOf.eventTime()),
                        Interval.instant(asOf.knownAt()))
                .forEach(row -> found.put(keys.get(row.key()), row.sighted()));
        return found;
    }

    /** Those that had been dropped by then, and have not been seen since. */
    public Set<NodeKey> dropped(Collection<DatasetKey> datasets, AsOf asOf) {
        Map<UUID, NodeKey> keys = keys(datasets);
        Set<NodeKey> dropped = new HashSet<>();
        queries.details("""
                        select n.key from lineage_node n
                        where n.key = any (?::uuid[]) and exists (
                            select from lineage_lifecycle l where l.dataset_id = n.id and l.change = 'DROP' and l.at >= n.last_seen and l.at <= ?)
                        """, row -> row.getObject(1, UUID.class), keys.keySet(), Then.time(asOf))
                .forEach(key -> dropped.add(keys.get(key)));
        return dropped;
    }

    /** The newest schema of each dataset that had one at the times. */
    public Map<DatasetKey, List<SchemaField>> schemas(Collection<DatasetKey> datasets, AsOf asOf) {
        Map<UUID, NodeKey> keys = keys(datasets);
        Map<DatasetKey, List<SchemaField>> found = new HashMap<>();
        Queries.Row<Schema> schema = row -> new Schema(row.getObject(1, UUID.class), row.getString(2));
        SchemasOf schemas = new SchemasOf(asOf);
        queries.details(schemas.select("s.fields"), schema, schemas.arguments(keys.keySet()))
                .forEach(one -> {
                    if (keys.get(one.key()) instanceof DatasetKey dataset) {
                        found.put(dataset, SchemaText.read(one.fields()));
                    }
                });
        return found;
    }

    private static Map<UUID, NodeKey> keys(Collection<? extends NodeKey> nodes) {
        Map<UUID, NodeKey> keys = new HashMap<>();
        nodes.forEach(node -> keys.put(Keys.of(node), node));
        return keys;
    }
}
