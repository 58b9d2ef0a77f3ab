/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.Grade;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Edges in whose past a chunk's words lie. Nearly all words are newer than all that was told, and cost a look at when that was. */
final class LateWords {
    private static final int DECLARED = Grade.DECLARED.ordinal();

    /** A word within a span may part it where the owner has said more than once that the edge is there. */
    private static final String REPLACING = """
            select e.id, min(w.at) as at from unnest(?::bigint[], ?::boolean[], ?::timestamptz[]) as w (node_id, declared, at)
            join lineage_node o on o.id = w.node_id and o.last_seen > w.at
            cross join lateral (
                select * from lineage_edge b where b.owner_id = w.node_id and b.replaced_at is null
                union all
                select * from lineage_edge b where b.owner_id = w.node_id and b.replaced_at > w.at) e
            where e.kind in ('DIRECT', 'INDIRECT') and w.declared = (e.grade >= %d)
              and (e.first_seen < w.at and e.last_seen > w.at
                   or exists (select from lineage_edge_before b
                              where b.edge_id = e.id and b.known_until = 'infinity' and b.first_seen < w.at and b.closed_at > w.at))
            group by e.id
            """.formatted(DECLARED);

    /** What happened to a dataset may part a span, or end one earlier that had no sighting any more. */
    private static final String OF_DATASETS = """
            with word as (
                select w.* from unnest(?::bigint[], ?::timestamptz[], ?::text[]) as w (dataset_id, at, change)),
            member as materialized (
                select n.id as node_id, w.at, w.change from word w join lineage_node d on d.id = w.dataset_id and d.last_seen > w.at
                join lineage_node n on n.kind in ('DATASET', 'FIELD') and md5(n.namespace) = md5(d.namespace)
                    and md5(n.name) = md5(d.name) and n.namespace = d.namespace and n.name = d.name)
            select e.id, min(m.at) as at from member m cross join lateral (
                select * from lineage_edge b where b.to_id = m.node_id and b.ended_at is null
                union all
                select * from lineage_edge b where b.to_id = m.node_id and b.ended_at > m.at
                union all
                select * from lineage_edge b where b.from_id = m.node_id and m.change = 'DROP'
                    and (b.ended_at is null or b.ended_at > m.at)) e
            where e.first_seen < m.at and e.last_seen > m.at
               or exists (select from lineage_edge_before b
                          where b.edge_id = e.id and b.known_until = 'infinity' and b.first_seen < m.at and b.closed_at > m.at)
            group by e.id
            """;

    private LateWords() {}

    /** Numbers of edges, and the earliest of the words in the past of each. */
    static Map<Long, Instant> edges(Connection connection, Words words) throws SQLException {
        Map<Long, Instant> edges = new HashMap<>();
        MultiRow replacing = new MultiRow(3);
        words.unheard().forEach(word -> replacing.add(word.owner(), word.declared(), word.at()));
        read(connection, REPLACING, replacing, edges);
        MultiRow ofDatasets = new MultiRow(3);
        words.unheardOfDatasets().forEach(word -> ofDatasets.add(word.dataset(), word.at(), word.change()));
        read(connection, OF_DATASETS, ofDatasets, edges);
        return edges;
    }

    private static void read(Connection connection, String sql, MultiRow rows, Map<Long, Instant> edges)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = rows.bind(connection, sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Instant at = Queries.timeOf(row, "at");
                edges.merge(row.getLong("id"), at, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
    }
}
