/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.Grade;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.event.LineageEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The declarations (job and dataset events) of a chunk. The newest declaration holds: edges that only older ones told are closed
 * at its time, not forgotten. Edges that runs have told stay. Not thread-safe.
 */
final class DeclarationRows {
    /** A declaration may arrive after a newer one, so the time is that of the newest in the log. */
    private static final String OF_JOBS = """
            update lineage_edge e set closed_at = d.at, changed_in = pg_current_xact_id()
            from (select u.id, (select max(v.event_time) from lineage_event v
                                where v.kind = 'JOB' and md5(v.job_name) = md5(u.name)
                                  and v.job_name = u.name and v.job_namespace = u.namespace) as at
                  from unnest(?::bigint[], ?::text[], ?::text[]) as u (id, namespace, name)) as d
            where (e.from_id = d.id or e.to_id = d.id or e.job_id = d.id)
              and e.grade = %d and e.last_seen < d.at and e.closed_at is null
            """.formatted(Grade.DECLARED.ordinal());

    private static final String OF_DATASETS = """
            update lineage_edge e set closed_at = d.at, changed_in = pg_current_xact_id()
            from (select n.id, u.at from unnest(?::text[], ?::text[], ?::timestamptz[]) as u (namespace, name, at)
                  join lineage_node n on n.kind in ('DATASET', 'FIELD') and md5(n.namespace) = md5(u.namespace)
                       and n.namespace = u.namespace and n.name = u.name) as d
            where e.to_id = d.id and e.job_id = 0 and e.grade = %d and e.last_seen < d.at and e.closed_at is null
              and not exists (select 1 from lineage_node j where j.id = e.from_id and j.kind = 'JOB')
            """.formatted(Grade.DECLARED.ordinal());

    private final Map<JobKey, Instant> jobs = new HashMap<>();
    private final Map<DatasetKey, Instant> datasets = new HashMap<>();

    void add(LineageEvent event) {
        if (!event.isStatic()) {
            return;
        }
        if (event.job() != null) {
            jobs.put(event.job().key(), event.eventTime());
        }
        LineageEvent.DatasetUse dataset = event.dataset();
        if (dataset != null
                && (dataset.facets().has("columnLineage") || dataset.facets().has("lineage"))) {
            datasets.merge(dataset.key(), event.eventTime(), (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** After the edges of the chunk were written. */
    void write(Connection connection, NodeIds ids) throws SQLException {
        MultiRow ofJobs = new MultiRow(3);
        jobs.keySet().forEach(job -> ofJobs.add(ids.of(job), job.namespace(), job.name()));
        ofJobs.execute(connection, OF_JOBS);
        MultiRow ofDatasets = new MultiRow(3);
        datasets.forEach((dataset, time) -> ofDatasets.add(dataset.namespace(), dataset.name(), time));
        ofDatasets.execute(connection, OF_DATASETS);
    }
}
