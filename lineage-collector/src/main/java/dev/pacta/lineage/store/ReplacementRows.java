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

/**
 * The words of a chunk that replace all that their owner said before: declarations (job and dataset events), and run events of jobs
 * whose every event is a complete snapshot. Edges that such a word does not repeat end at its time; they are not forgotten. What
 * runs tell is never ended by a declaration, nor the other way round; relations among jobs are not ended by what a job says of
 * data. Not thread-safe.
 */
final class ReplacementRows {
    private static final String INSERT = """
            insert into lineage_replacement (node_id, declared, at) select * from unnest(?::bigint[], ?::boolean[], ?::timestamptz[])
            on conflict do nothing
            """;

    private static final String REPLACED =
            "select distinct node_id from lineage_replacement where node_id = any (?::bigint[])";

    /** Computed from all that is known of the owner, so that the order in which the words arrived does not matter. */
    private static final String CLOSE = """
            with computed as (
                select o.id, (select min(r.at) from lineage_replacement r
                              where r.node_id = o.owner_id and r.declared = (o.grade = %d) and r.at > o.last_seen) as at
                from lineage_edge o
                where o.kind in ('DIRECT', 'INDIRECT') and o.owner_id = any (?::bigint[])),
            """.formatted(Grade.DECLARED.ordinal()) + HeldBefore.update("replaced_at");

    private final Set<Replacement> replacements = new HashSet<>();

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

    /** After the edges of the chunk were written: gives the numbers of those that end or go on by this. */
    List<Long> write(Connection connection, NodeIds ids, Set<NodeKey> owners, Instant now) throws SQLException {
        MultiRow rows = new MultiRow(3);
        Set<NodeKey> touched = new HashSet<>(owners);
        for (Replacement one : replacements) {
            rows.add(ids.of(one.owner()), one.declared(), one.at());
            touched.add(one.owner());
        }
        rows.execute(connection, INSERT);
        MultiRow owned = new MultiRow(1);
        touched.forEach(owner -> owned.add(ids.of(owner)));
        return HeldBefore.run(connection, CLOSE, owned.numbers(connection, REPLACED), now);
    }
}
