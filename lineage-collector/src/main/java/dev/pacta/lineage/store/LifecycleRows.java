/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.Grade;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.event.LineageEvent.DatasetUse;
import dev.pacta.lineage.facets.LifecycleFacet;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the events of a chunk say happened to datasets as a whole. A dataset that is dropped has no edges from then on; one
 * that is emptied, or overwritten by another job, holds nothing of what was written before. A later sighting opens an edge again. The
 * old name of a dataset that is renamed ends apart: {@link RenameRows}. Declarations are words about jobs, not about content: only a drop ends them.
 *
 * <p>An edge ends at the first word after its last sighting that ends it. What an event costs is what it touches: the edges that it tells, and
 * those that its own words end, however many words and edges there were before. Not thread-safe.
 */
final class LifecycleRows {
    private static final int DECLARED = Grade.DECLARED.ordinal();

    /**
     * Adds words, and ends the edges that the new ones end: those into the dataset or its fields that are open or ended later, but for
     * those that the word's own job wrote; out of it only by a drop. All others end as they did.
     */
    private static final String ADD = """
            with word as (
                insert into lineage_lifecycle (dataset_id, at, change, job_id)
                select * from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::bigint[]) on conflict do nothing returning *),
            member as materialized (
                select n.id as node_id, w.at, w.change, w.job_id from word w join lineage_node d on d.id = w.dataset_id
                join lineage_node n on n.kind in ('DATASET', 'FIELD') and md5(n.namespace) = md5(d.namespace)
                    and md5(n.name) = md5(d.name) and n.namespace = d.namespace and n.name = d.name),
            computed as (
                select e.id, e.ended_at as was, min(m.at) as at
                from member m cross join lateral (
                    select * from lineage_edge b where b.to_id = m.node_id and b.ended_at is null and b.job_id < m.job_id
                    union all
                    select * from lineage_edge b where b.to_id = m.node_id and b.ended_at is null and b.job_id > m.job_id
                    union all
                    select * from lineage_edge b where b.to_id = m.node_id and b.ended_at is null and b.job_id = m.job_id
                        and (m.change <> 'OVERWRITE' or m.job_id = 0)
                    union all
                    select * from lineage_edge b where b.to_id = m.node_id and b.ended_at > m.at
                    union all
                    select * from lineage_edge b where b.from_id = m.node_id and m.change = 'DROP'
                        and (b.ended_at is null or b.ended_at > m.at)) e
                where e.last_seen < m.at
                  and (m.change = 'DROP' or e.grade < %1$d
                       and (m.change = 'TRUNCATE' or m.job_id <> case when e.job_id <> 0 then e.job_id else e.from_id end))
                group by e.id, e.ended_at),
            """.formatted(DECLARED) + HeldBefore.update("ended_at");

    /** The ends of edges that were seen, from all words about both ends, so that the order in which these came does not matter. */
    private static final String SEEN = """
            with seen as (
                select e.*, t.from_dataset, t.to_dataset
                from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[])
                    as t (from_id, to_id, job_id, kind, from_dataset, to_dataset)
                cross join lateral (
                    select b.id, b.last_seen, b.ended_at, case when b.grade < %1$d then t.to_dataset end as emptied,
                           case when b.job_id <> 0 then b.job_id else b.from_id end as writer
                    from lineage_edge b
                    where b.from_id = t.from_id and b.to_id = t.to_id and b.job_id = t.job_id and b.kind = t.kind offset 0) e),
            computed as (
                select s.id, s.ended_at as was, least(
                    (select min(l.at) from lineage_lifecycle l
                     where l.dataset_id = s.from_dataset and l.change = 'DROP' and l.at > s.last_seen),
                    (select min(l.at) from lineage_lifecycle l
                     where l.dataset_id = s.to_dataset and l.change = 'DROP' and l.at > s.last_seen),
                    (select min(l.at) from lineage_lifecycle l
                     where l.dataset_id = s.emptied and l.change = 'TRUNCATE' and l.at > s.last_seen),
                    (select min(l.at) from lineage_lifecycle l
                     where l.dataset_id = s.emptied and l.change = 'OVERWRITE' and l.at > s.last_seen and l.job_id <> s.writer)) as at
                from seen s),
            """.formatted(DECLARED) + HeldBefore.update("ended_at");

    private final Set<Word> words = new HashSet<>();
    private final RenameRows renames = new RenameRows();

    private record Word(
            DatasetKey dataset,
            Instant at,
            LifecycleFacet.Change change,
            @Nullable JobKey job) {}

    void add(LineageEvent event, UnaryOperator<DatasetKey> naming) {
        JobKey job = event.job() == null ? null : event.job().key();
        List<DatasetUse> uses = new ArrayList<>(event.outputs());
        if (event.dataset() != null) {
            uses.add(event.dataset());
        }
        for (DatasetUse use : uses) {
            LifecycleFacet.read(use.facets()).ifPresent(facet -> {
                renames.add(event, use, facet, naming);
                if (facet.change().ends()) {
                    words.add(new Word(use.key(), event.eventTime(), facet.change(), job));
                }
            });
        }
    }

    /** The words, by the numbers of their datasets and jobs; those of renamed datasets are not among them. */
    Set<Words.OfDataset> words(NodeIds ids) {
        return words.stream()
                .map(word -> new Words.OfDataset(
                        ids.of(word.dataset()),
                        word.at(),
                        word.change(),
                        word.job() == null ? NodeIds.NONE : ids.of(word.job())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The numbers of the datasets that had another name until the chunk. */
    Set<Long> renamed(NodeIds ids) {
        return renames.datasets(ids);
    }

    /**
     * After the edges of the chunk were written: gives the numbers of those that end or go on by this.
     *
     * @param edges those of the chunk at datasets of which there is a word
     */
    List<Long> write(
            Connection connection, NodeIds ids, Set<Words.OfDataset> told, List<WrittenEdge> edges, Instant now)
            throws SQLException {
        MultiRow rows = new MultiRow(4);
        told.forEach(word -> rows.add(word.dataset(), word.at(), word.change(), word.job()));
        List<Long> changed = HeldBefore.run(connection, ADD, rows, now);
        changed.addAll(renames.write(connection, ids, now));
        MultiRow seen = new MultiRow(6);
        edges.forEach(edge ->
                seen.add(edge.from(), edge.to(), edge.job(), edge.kind(), edge.fromDataset(), edge.toDataset()));
        changed.addAll(HeldBefore.run(connection, SEEN, seen, now));
        changed.addAll(RenameRows.seen(connection, seen, now));
        return changed;
    }
}
