/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.facets.ParentFacet;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The runs that a chunk of events speaks of, and what they read and wrote. Not thread-safe. */
final class RunRows {
    /** Says in SQL what {@link RunFacts#and} says in Java. */
    private static final String UPSERT = """
            insert into lineage_run as r (key, id, job_id, state, state_rank, state_at, started_at, nominal_start, nominal_end,
                                          parent_run_id, parent_job_namespace, parent_job_name, first_seen, last_seen)
            select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::smallint[], ?::timestamptz[], ?::timestamptz[],
                                 ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::text[],
                                 ?::timestamptz[], ?::timestamptz[])
            on conflict (key) do update set
                job_id = case when excluded.last_seen >= r.last_seen then excluded.job_id else r.job_id end,
                state = case when (excluded.state_rank, excluded.state_at) >= (r.state_rank, r.state_at)
                             then excluded.state else r.state end,
                state_rank = greatest(r.state_rank, excluded.state_rank),
                state_at = case when (excluded.state_rank, excluded.state_at) >= (r.state_rank, r.state_at)
                                then excluded.state_at else r.state_at end,
                started_at = least(r.started_at, excluded.started_at),
                nominal_start = case when excluded.last_seen >= r.last_seen
                    then coalesce(excluded.nominal_start, r.nominal_start) else coalesce(r.nominal_start, excluded.nominal_start) end,
                nominal_end = case when excluded.last_seen >= r.last_seen
                    then coalesce(excluded.nominal_end, r.nominal_end) else coalesce(r.nominal_end, excluded.nominal_end) end,
                parent_run_id = coalesce(excluded.parent_run_id, r.parent_run_id),
                parent_job_namespace = coalesce(excluded.parent_job_namespace, r.parent_job_namespace),
                parent_job_name = coalesce(excluded.parent_job_name, r.parent_job_name),
                first_seen = least(r.first_seen, excluded.first_seen),
                last_seen = greatest(r.last_seen, excluded.last_seen)
            """;

    private static final String USES = """
            insert into lineage_run_dataset (run_key, dataset_id, direction)
            select * from unnest(?::uuid[], ?::bigint[], ?::text[])
            on conflict do nothing
            """;

    private final Map<UUID, RunFacts> runs = new TreeMap<>();
    private final Set<Use> uses = new HashSet<>();

    private record Use(UUID run, DatasetKey dataset, UseDirection direction) {}

    static UUID key(String runId) {
        return Keys.of("RUN", runId);
    }

    /** The owner of the facets of one reading or writing. */
    static UUID useKey(String runId, DatasetKey dataset, UseDirection direction) {
        return Keys.of(direction.name(), runId, dataset.namespace(), dataset.name());
    }

    void add(RunFacts run) {
        runs.merge(key(run.id()), run, RunFacts::and);
    }

    void addUse(String runId, DatasetKey dataset, UseDirection direction) {
        uses.add(new Use(key(runId), dataset, direction));
    }

    void write(Connection connection, NodeIds ids) throws SQLException {
        MultiRow rows = new MultiRow(14);
        runs.forEach((key, run) -> {
            ParentFacet parent = run.parent();
            rows.add(
                    key,
                    run.id(),
                    ids.of(run.job()),
                    run.state().word(),
                    run.state().rank(),
                    run.stateAt(),
                    run.startedAt(),
                    run.nominalStart(),
                    run.nominalEnd(),
                    parent == null ? null : parent.runId(),
                    parent == null ? null : parent.job().namespace(),
                    parent == null ? null : parent.job().name(),
                    run.firstSeen(),
                    run.lastSeen());
        });
        rows.execute(connection, UPSERT);
        writeUses(connection, ids);
    }

    private void writeUses(Connection connection, NodeIds ids) throws SQLException {
        MultiRow rows = new MultiRow(3);
        uses.stream()
                .sorted(Comparator.comparing(Use::run)
                        .thenComparingLong(use -> ids.of(use.dataset()))
                        .thenComparing(Use::direction))
                .forEach(use -> rows.add(use.run(), ids.of(use.dataset()), use.direction()));
        rows.execute(connection, USES);
    }
}
