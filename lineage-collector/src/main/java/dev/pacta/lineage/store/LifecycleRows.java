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
import org.jspecify.annotations.Nullable;

/**
 * What the events of a chunk say happened to datasets as a whole. A dataset that is dropped has no edges from then on; one
 * that is emptied, or overwritten by another job, holds nothing of what was written before. A later sighting opens an edge again. A
 * dataset that is renamed goes on under its new name: {@link SameRows}. Declarations are words about jobs, not about content: only a drop ends them. Not thread-safe.
 */
final class LifecycleRows {
    private static final String INSERT = """
            insert into lineage_lifecycle (dataset_id, at, change, job_id)
            select * from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::bigint[]) on conflict do nothing
            """;
    private static final String KNOWN =
            "select distinct dataset_id from lineage_lifecycle where dataset_id = any (?::bigint[])";

    /** Computed from all that is known of both ends, so that the order in which it arrived does not matter. */
    private static final String CLOSE = """
            with member as materialized (
                select n.id from unnest(?::bigint[]) as t (id) join lineage_node d on d.id = t.id
                join lineage_node n on n.kind in ('DATASET', 'FIELD') and md5(n.namespace) = md5(d.namespace)
                    and md5(n.name) = md5(d.name) and n.namespace = d.namespace and n.name = d.name),
            touched as materialized (
                select e.id from member m join lineage_edge e on e.from_id = m.id
                union select e.id from member m join lineage_edge e on e.to_id = m.id),
            ends as (
                select e.id, e.last_seen, e.grade, case when e.job_id <> 0 then e.job_id else e.from_id end as writer,
                       f.id as from_dataset, t.id as to_dataset
                from touched join lineage_edge e on e.id = touched.id
                join lineage_node a on a.id = e.from_id join lineage_node b on b.id = e.to_id
                left join lineage_node f on f.kind = 'DATASET' and a.kind <> 'JOB' and md5(f.namespace) = md5(a.namespace)
                    and md5(f.name) = md5(a.name) and f.namespace = a.namespace and f.name = a.name
                left join lineage_node t on t.kind = 'DATASET' and b.kind <> 'JOB' and md5(t.namespace) = md5(b.namespace)
                    and md5(t.name) = md5(b.name) and t.namespace = b.namespace and t.name = b.name),
            computed as (
                select e.id, (
                    select min(l.at) from lineage_lifecycle l
                    where l.dataset_id in (e.from_dataset, e.to_dataset) and l.at > e.last_seen
                      and (l.change = 'DROP'
                           or l.dataset_id = e.to_dataset and e.grade <> %d
                              and (l.change = 'TRUNCATE' or l.change = 'OVERWRITE' and l.job_id <> e.writer))) as at
                from ends e),
            """.formatted(Grade.DECLARED.ordinal()) + HeldBefore.update("ended_at");

    private final Set<Word> words = new HashSet<>();

    private record Word(
            DatasetKey dataset,
            Instant at,
            LifecycleFacet.Change change,
            @Nullable JobKey job) {}

    void add(LineageEvent event) {
        JobKey job = event.job() == null ? null : event.job().key();
        List<DatasetUse> uses = new ArrayList<>(event.outputs());
        if (event.dataset() != null) {
            uses.add(event.dataset());
        }
        for (DatasetUse use : uses) {
            LifecycleFacet.read(use.facets())
                    .filter(facet -> facet.change().ends())
                    .ifPresent(facet -> words.add(new Word(use.key(), event.eventTime(), facet.change(), job)));
        }
    }

    /** After the edges of the chunk were written: gives the numbers of those that end or go on by this. */
    List<Long> write(Connection connection, NodeIds ids, Instant now) throws SQLException {
        MultiRow rows = new MultiRow(4);
        for (Word word : words) {
            long job = word.job() == null ? NodeIds.NONE : ids.of(word.job());
            rows.add(ids.of(word.dataset()), word.at(), word.change(), job);
        }
        rows.execute(connection, INSERT);
        MultiRow datasets = new MultiRow(1);
        ids.datasets().forEach(datasets::add);
        return HeldBefore.run(connection, CLOSE, datasets.numbers(connection, KNOWN), now);
    }
}
