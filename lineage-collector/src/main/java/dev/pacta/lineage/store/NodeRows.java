/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.NodeKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The nodes that a chunk of events names. Not thread-safe. */
final class NodeRows {
    private static final String INSERT = """
            insert into lineage_node (key, kind, namespace, name, field, first_seen, last_seen, learned_at)
            select u.key, u.kind, u.namespace, u.name, u.field, u.first_seen, u.last_seen, u.learned_at
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
                 as u (key, kind, namespace, name, field, first_seen, last_seen, learned_at)
            where not exists (select 1 from lineage_node n where n.key = u.key)
            on conflict (key) do nothing
            """;
    private static final String NUMBERS = "select key, id from lineage_node where key = any (?::uuid[])";
    /** Of datasets and jobs. Fields are many, and their sightings are those of their edges and schemas. */
    private static final String SIGHTINGS = """
            update lineage_node n
            set first_seen = least(n.first_seen, u.first_seen), last_seen = greatest(n.last_seen, u.last_seen)
            from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[]) as u (key, first_seen, last_seen)
            where n.key = u.key and (n.first_seen > u.first_seen or n.last_seen < u.last_seen)
            """;

    private final Map<NodeKey, Sighting> nodes = new HashMap<>();

    private record Sighting(Instant firstSeen, Instant lastSeen) {
        Sighting and(Instant time) {
            return new Sighting(time.isBefore(firstSeen) ? time : firstSeen, time.isAfter(lastSeen) ? time : lastSeen);
        }
    }

    void add(NodeKey node, Instant seenAt) {
        Sighting known = nodes.get(node);
        nodes.put(node, known == null ? new Sighting(seenAt, seenAt) : known.and(seenAt));
    }

    /** Writes the nodes in the order of their keys, so that two writers cannot wait for each other, and tells their ids. */
    NodeIds write(Connection connection, Instant learnedAt) throws SQLException {
        TreeMap<UUID, NodeKey> sorted = new TreeMap<>();
        nodes.keySet().forEach(node -> sorted.put(Keys.of(node), node));
        MultiRow rows = new MultiRow(8);
        MultiRow keys = new MultiRow(1);
        MultiRow sightings = new MultiRow(3);
        sorted.forEach((key, node) -> {
            Sighting seen = nodes.getOrDefault(node, new Sighting(learnedAt, learnedAt));
            rows.add(
                    key,
                    node.kind(),
                    node.namespace(),
                    node.name(),
                    node.field(),
                    seen.firstSeen(),
                    seen.lastSeen(),
                    learnedAt);
            keys.add(key);
            if (node.kind() != NodeKind.FIELD) {
                sightings.add(key, seen.firstSeen(), seen.lastSeen());
            }
        });
        rows.execute(connection, INSERT);
        sightings.execute(connection, SIGHTINGS);
        return ids(connection, keys, sorted);
    }

    private static NodeIds ids(Connection connection, MultiRow keys, Map<UUID, NodeKey> nodes) throws SQLException {
        Map<NodeKey, Long> ids = new HashMap<>();
        try (PreparedStatement statement = keys.bind(connection, NUMBERS);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                NodeKey node = nodes.get(found.getObject(1, UUID.class));
                if (node != null) {
                    ids.put(node, found.getLong(2));
                }
            }
        }
        return new NodeIds(ids);
    }
}
