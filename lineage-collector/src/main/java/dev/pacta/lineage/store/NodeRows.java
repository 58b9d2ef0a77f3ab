/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.Declarer;
import dev.pacta.lineage.NodeKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The nodes that a chunk of events names. Not thread-safe. */
final class NodeRows {
    private static final String NUMBERS = "select key, id from lineage_node where key = any (?::uuid[])";
    /** Nodes are inserted under the lock of the folding alone: between looking and inserting nobody else inserts. */
    private static final String INSERT = """
            insert into lineage_node (key, kind, namespace, name, field, first_seen, last_seen, learned_at)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
            returning key, id
            """;
    /** Of datasets and jobs. Fields are many, and their sightings are those of their edges and schemas. */
    private static final String SIGHTINGS = """
            update lineage_node n
            set first_seen = least(n.first_seen, u.first_seen), last_seen = greatest(n.last_seen, u.last_seen)
            from unnest(?::bigint[], ?::timestamptz[], ?::timestamptz[]) as u (id, first_seen, last_seen)
            where n.id = u.id and (n.first_seen > u.first_seen or n.last_seen < u.last_seen)
            """;

    /** In place of a kind, so that whoever lists jobs does not see it. */
    static final String DECLARER = "DECLARER";

    private final Map<NodeKey, Sighting> nodes = new HashMap<>();
    /** Those whose numbers are asked for. */
    private final Set<NodeKey> mentioned = new HashSet<>();

    private record Sighting(Instant firstSeen, Instant lastSeen) {
        Sighting and(Sighting other) {
            return new Sighting(
                    other.firstSeen.isBefore(firstSeen) ? other.firstSeen : firstSeen,
                    other.lastSeen.isAfter(lastSeen) ? other.lastSeen : lastSeen);
        }

        boolean covers(Instant first, Instant last) {
            return !first.isBefore(firstSeen) && !last.isAfter(lastSeen);
        }
    }

    void add(NodeKey node, Sightings seen) {
        Instant first = seen.first().time();
        Instant last = seen.last().time();
        Sighting known = nodes.get(node);
        if (known == null || !known.covers(first, last)) {
            nodes.merge(node, new Sighting(first, last), Sighting::and);
        }
    }

    /** A node whose number is needed; its sighting is told another time. */
    void mention(NodeKey node) {
        mentioned.add(node);
    }

    /** Whether anything was told of nodes, so that the graph may differ. */
    boolean hasSightings() {
        return !nodes.isEmpty();
    }

    /** Writes the nodes that are new and tells the numbers of all. */
    NodeIds write(Connection connection, KnownRows known, Instant learnedAt) throws SQLException {
        mentioned.addAll(nodes.keySet());
        Map<UUID, NodeKey> unknown = new HashMap<>();
        for (NodeKey node : mentioned) {
            if (known.node(node) == null) {
                unknown.put(Keys.of(node), node);
            }
        }
        MultiRow keys = new MultiRow(1);
        unknown.keySet().forEach(keys::add);
        learn(connection, keys, NUMBERS, unknown, known);
        learn(connection, rows(unknown, learnedAt), INSERT, unknown, known);
        Map<NodeKey, Long> ids = HashMap.newHashMap(mentioned.size());
        for (NodeKey node : mentioned) {
            Long id = known.node(node);
            if (id == null) {
                throw new IllegalStateException("node was not written: " + node.nodeId());
            }
            ids.put(node, id);
        }
        return new NodeIds(ids);
    }

    /** Writes when the nodes were seen, after all that looks at when they had been seen before. */
    void writeSightings(Connection connection, NodeIds ids) throws SQLException {
        MultiRow sightings = new MultiRow(3);
        nodes.forEach((node, seen) -> {
            if (node.kind() != NodeKind.FIELD) {
                sightings.add(ids.of(node), seen.firstSeen(), seen.lastSeen());
            }
        });
        sightings.execute(connection, SIGHTINGS);
    }

    private MultiRow rows(Map<UUID, NodeKey> unknown, Instant learnedAt) {
        MultiRow rows = new MultiRow(8);
        unknown.forEach((key, node) -> {
            Sighting seen = nodes.getOrDefault(node, new Sighting(learnedAt, learnedAt));
            rows.add(
                    key,
                    Declarer.of(node).isPresent() ? DECLARER : node.kind().name(),
                    node.namespace(),
                    node.name(),
                    node.field(),
                    seen.firstSeen(),
                    seen.lastSeen(),
                    learnedAt);
        });
        return rows;
    }

    /** Runs a statement that gives keys and numbers, and takes out of the unknown what it gives. */
    private static void learn(
            Connection connection, MultiRow rows, String sql, Map<UUID, NodeKey> unknown, KnownRows known)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = rows.bind(connection, sql);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                NodeKey node = unknown.remove(found.getObject(1, UUID.class));
                if (node != null) {
                    known.learn(node, found.getLong(2));
                }
            }
        }
    }
}
