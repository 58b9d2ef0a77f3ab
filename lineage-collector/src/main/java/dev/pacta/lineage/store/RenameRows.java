/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.event.LineageEvent.DatasetUse;
import dev.pacta.lineage.facets.LifecycleFacet;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the events of a chunk say of names that datasets had until a time. All edges of the old name end at the first such word after their last
 * sighting; a later sighting opens them again. That end is kept apart from all others, for where the two names are united the edges go on
 * under the new one ({@link SameRows}). Not thread-safe.
 */
final class RenameRows {
    /** Adds words, and ends the edges of the old names that are open or ended later; all others end as they did. */
    private static final String ADD = """
            with word as (
                insert into lineage_lifecycle (dataset_id, at, change, job_id)
                select t.dataset_id, t.at, 'RENAME', 0 from unnest(?::bigint[], ?::timestamptz[]) as t (dataset_id, at)
                on conflict do nothing returning *),
            member as materialized (
                select n.id as node_id, w.at from word w join lineage_node d on d.id = w.dataset_id
                join lineage_node n on n.kind in ('DATASET', 'FIELD') and md5(n.namespace) = md5(d.namespace)
                    and md5(n.name) = md5(d.name) and n.namespace = d.namespace and n.name = d.name),
            computed as (
                select e.id, e.renamed_at as was, min(m.at) as at
                from member m cross join lateral (
                    select * from lineage_edge b where b.to_id = m.node_id and b.ended_at is null
                    union all
                    select * from lineage_edge b where b.to_id = m.node_id and b.ended_at is not null
                    union all
                    select * from lineage_edge b where b.from_id = m.node_id) e
                where e.last_seen < m.at and (e.renamed_at is null or e.renamed_at > m.at)
                group by e.id, e.renamed_at),
            """ + HeldBefore.update("renamed_at");

    /** The ends of edges that were seen, from all words about the names of both ends. */
    private static final String SEEN = """
            with seen as (
                select e.*, t.from_dataset, t.to_dataset
                from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[])
                    as t (from_id, to_id, job_id, kind, from_dataset, to_dataset)
                cross join lateral (
                    select b.id, b.last_seen, b.renamed_at from lineage_edge b
                    where b.from_id = t.from_id and b.to_id = t.to_id and b.job_id = t.job_id and b.kind = t.kind offset 0) e),
            computed as (
                select s.id, s.renamed_at as was, least(
                    (select min(l.at) from lineage_lifecycle l
                     where l.dataset_id = s.from_dataset and l.change = 'RENAME' and l.at > s.last_seen),
                    (select min(l.at) from lineage_lifecycle l
                     where l.dataset_id = s.to_dataset and l.change = 'RENAME' and l.at > s.last_seen)) as at
                from seen s),
            """ + HeldBefore.update("renamed_at");

    private final Set<Word> words = new HashSet<>();

    private record Word(DatasetKey old, Instant at) {}

    /** Adds what an event says of a dataset that it wrote or declared. */
    void add(LineageEvent event, DatasetUse use, LifecycleFacet facet, UnaryOperator<DatasetKey> naming) {
        if (facet.change() == LifecycleFacet.Change.RENAME) {
            facet.previous()
                    .map(naming)
                    .filter(old -> !old.equals(use.key()))
                    .ifPresent(old -> words.add(new Word(old, event.eventTime())));
        }
    }

    /** The numbers of the old names. */
    Set<Long> datasets(NodeIds ids) {
        return words.stream().map(word -> ids.of(word.old())).collect(Collectors.toUnmodifiableSet());
    }

    /** After the edges of the chunk were written: adds the words and gives the numbers of the edges that end by them. */
    List<Long> write(Connection connection, NodeIds ids, Instant now) throws SQLException {
        MultiRow rows = new MultiRow(2);
        for (Word word : words) {
            rows.add(ids.of(word.old()), word.at());
        }
        return HeldBefore.run(connection, ADD, rows, now);
    }

    /**
     * After the words were added: gives the numbers of edges that end or go on by all words.
     *
     * @param edges those that the chunk wrote, of datasets of which there is a word, as {@link LifecycleRows} has them
     */
    static List<Long> seen(Connection connection, MultiRow edges, Instant now) throws SQLException {
        return HeldBefore.run(connection, SEEN, edges, now);
    }
}
