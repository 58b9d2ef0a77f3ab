/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.Grade;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.facets.JobTypeFacet;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a chunk that replace all that their owner said before: declarations (job and dataset events), and run events of jobs
 * whose every event is a complete snapshot. Edges that such a word does not repeat end at its time; they are not forgotten. What
 * runs tell is never ended by a declaration, nor the other way round; relations among jobs are not ended by what a job says of
 * data. Not thread-safe.
 */
final class ReplacementRows {
    private static final int DECLARED = Grade.DECLARED.ordinal();

    /** Adds words, and ends the edges of their owners that are open or were replaced later. All others end as they did. */
    private static final String ADD = """
            with word as (
                insert into lineage_replacement (node_id, declared, at)
                select * from unnest(?::bigint[], ?::boolean[], ?::timestamptz[]) on conflict do nothing returning *),
            computed as (
                select e.id, e.replaced_at as was, min(w.at) as at
                from word w cross join lateral (
                    select * from lineage_edge b where b.owner_id = w.node_id and b.replaced_at is null
                    union all
                    select * from lineage_edge b where b.owner_id = w.node_id and b.replaced_at > w.at) e
                where e.last_seen < w.at and e.kind in ('DIRECT', 'INDIRECT') and w.declared = (e.grade >= %1$d)
                group by e.id, e.replaced_at),
            """.formatted(DECLARED) + HeldBefore.update("replaced_at");

    /** The ends of edges that were seen, from all words of their owners, so that the order in which these came does not matter. */
    private static final String SEEN = """
            with computed as (
                select e.id, e.replaced_at as was, (
                    select min(r.at) from lineage_replacement r
                    where r.node_id = e.owner_id and r.declared = (e.grade >= %1$d) and r.at > e.last_seen) as at
                from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[]) as t (from_id, to_id, job_id, kind)
                cross join lateral (
                    select * from lineage_edge b
                    where b.from_id = t.from_id and b.to_id = t.to_id and b.job_id = t.job_id and b.kind = t.kind offset 0) e
                where e.kind in ('DIRECT', 'INDIRECT')),
            """.formatted(DECLARED) + HeldBefore.update("replaced_at");

    private final Set<Replacement> replacements = new HashSet<>();

    /** A word of a job or dataset, or of a job's runs, that replaces all before it. */
    private record Replacement(NodeKey owner, boolean declared, Instant at) {}

    void add(LineageEvent event) {
        Instant time = event.eventTime();
        LineageEvent.Job job = event.job();
        LineageEvent.DatasetUse dataset = event.dataset();
        if (job != null && event.isStatic()) {
            replacements.add(new Replacement(job.key(), true, time));
        }
        if (job != null && !event.isStatic() && isSnapshot(event, job)) {
            replacements.add(new Replacement(job.key(), false, time));
        }
        if (dataset != null
                && (dataset.facets().has("columnLineage") || dataset.facets().has("lineage"))) {
            replacements.add(new Replacement(dataset.key(), true, time));
        }
    }

    /** An event that names no data, such as a bare START, is no snapshot of what the job reads and writes. */
    private static boolean isSnapshot(LineageEvent event, LineageEvent.Job job) {
        boolean namesData = !event.inputs().isEmpty() || !event.outputs().isEmpty();
        return namesData && JobTypeFacet.read(job.facets()).isCompleteSnapshot();
    }

    /** The words, by the numbers of their owners. */
    Set<Words.Replacing> words(NodeIds ids) {
        return replacements.stream()
                .map(one -> new Words.Replacing(ids.of(one.owner()), one.declared(), one.at()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * After the edges of the chunk were written: gives the numbers of those that end or go on by this.
     *
     * @param edges those of the chunk whose owner has ever replaced what it said, as most never do
     */
    static List<Long> write(Connection connection, Set<Words.Replacing> words, List<WrittenEdge> edges, Instant now)
            throws SQLException {
        MultiRow rows = new MultiRow(3);
        words.forEach(word -> rows.add(word.owner(), word.declared(), word.at()));
        List<Long> changed = HeldBefore.run(connection, ADD, rows, now);
        MultiRow seen = new MultiRow(4);
        edges.forEach(edge -> seen.add(edge.from(), edge.to(), edge.job(), edge.kind()));
        changed.addAll(HeldBefore.run(connection, SEEN, seen, now));
        return changed;
    }
}
