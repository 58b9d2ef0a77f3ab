/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.facets.NominalTimeFacet;
import dev.pacta.lineage.facets.ParentFacet;
import dev.pacta.lineage.store.RunFacts.Told;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The runs that a chunk of events speaks of, and what they read and wrote. Not thread-safe. */
final class RunRows {
    /** Says in SQL what {@link RunFacts#and} says in Java. */
    private static final String UPSERT = """
            insert into lineage_run as r (key, id, job_id, told, state, state_rank, state_at, state_told, started_at,
                                          nominal_start, nominal_end, nominal_told,
                                          parent_run_id, parent_job_namespace, parent_job_name,
                                          root_run_id, root_job_namespace, root_job_name, parent_told, first_seen, last_seen, uses)
            select key, id, job_id, told, state, state_rank, state_at, state_told, started_at, nominal_start, nominal_end, nominal_told,
                   parent_run_id, parent_job_namespace, parent_job_name, root_run_id, root_job_namespace, root_job_name, parent_told,
                   first_seen, last_seen, uses::bigint[]
            from unnest(?::uuid[], ?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::smallint[], ?::timestamptz[], ?::uuid[],
                        ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::uuid[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[],
                        ?::timestamptz[], ?::timestamptz[], ?::text[])
                as t (key, id, job_id, told, state, state_rank, state_at, state_told, started_at, nominal_start, nominal_end, nominal_told,
                      parent_run_id, parent_job_namespace, parent_job_name, root_run_id, root_job_namespace, root_job_name, parent_told,
                      first_seen, last_seen, uses)
            on conflict (key) do update set
                (job_id, told) = (select job_id, told from (values (excluded.job_id, excluded.told), (r.job_id, r.told))
                    as v (job_id, told) order by told desc limit 1),
                (state, state_rank, state_at, state_told) = (select state, state_rank, state_at, state_told from (values
                    (excluded.state, excluded.state_rank, excluded.state_at, excluded.state_told),
                    (r.state, r.state_rank, r.state_at, r.state_told))
                    as v (state, state_rank, state_at, state_told) order by state_told desc limit 1),
                started_at = least(r.started_at, excluded.started_at),
                (nominal_start, nominal_end, nominal_told) = (select nominal_start, nominal_end, nominal_told from (values
                    (excluded.nominal_start, excluded.nominal_end, excluded.nominal_told),
                    (r.nominal_start, r.nominal_end, r.nominal_told))
                    as v (nominal_start, nominal_end, nominal_told) order by nominal_told desc nulls last limit 1),
                (parent_run_id, parent_job_namespace, parent_job_name, root_run_id, root_job_namespace, root_job_name, parent_told) = (
                    select v.* from (values
                    (excluded.parent_run_id, excluded.parent_job_namespace, excluded.parent_job_name,
                     excluded.root_run_id, excluded.root_job_namespace, excluded.root_job_name, excluded.parent_told),
                    (r.parent_run_id, r.parent_job_namespace, r.parent_job_name,
                     r.root_run_id, r.root_job_namespace, r.root_job_name, r.parent_told))
                    as v (parent_run_id, parent_job_namespace, parent_job_name, root_run_id, root_job_namespace, root_job_name, parent_told)
                    order by parent_told desc nulls last limit 1),
                first_seen = least(r.first_seen, excluded.first_seen),
                last_seen = greatest(r.last_seen, excluded.last_seen),
                uses = case when r.uses @> excluded.uses then r.uses
                    else array(select distinct u from unnest(r.uses || excluded.uses) as n (u) order by u) end
            """;

    /** The name under which a run keeps the facet {@code version} of a dataset that it read or wrote, as it was then. */
    static final String MET_VERSION = "versionMet";

    private final Map<UUID, RunFacts> runs = new TreeMap<>();
    private final Map<UUID, Set<Uses>> told = new HashMap<>();
    private final Map<UUID, Set<Long>> known = new HashMap<>();
    private final UsesRows uses = new UsesRows();

    static UUID key(String runId) {
        return Keys.of("RUN", runId);
    }

    /** The owner of the facets of one reading or writing. */
    static UUID useKey(String runId, DatasetKey dataset, UseDirection direction) {
        return Keys.of(direction.name(), runId, dataset.namespace(), dataset.name());
    }

    /** The owner of what one reading or writing met, or left, of the dataset: its version. */
    static UUID metKey(String runId, DatasetKey dataset, UseDirection direction) {
        return Keys.of("VERSION", direction.name(), runId, dataset.namespace(), dataset.name());
    }

    /** A run, and what it read and wrote. */
    void add(RunFacts run, Uses used) {
        UUID key = add(run);
        if (!used.isEmpty()) {
            uses.add(used);
            told.computeIfAbsent(key, one -> new HashSet<>()).add(used);
        }
    }

    /** A run that read and wrote what has this number; {@link NodeIds#NONE} for nothing. */
    void add(RunFacts run, long used) {
        UUID key = add(run);
        if (used != NodeIds.NONE) {
            known.computeIfAbsent(key, one -> new HashSet<>()).add(used);
        }
    }

    private UUID add(RunFacts run) {
        UUID key = key(run.id());
        runs.merge(key, run, RunFacts::and);
        return key;
    }

    /** Writes the runs, and gives the numbers of what they read and wrote. */
    Map<Uses, Long> write(Connection connection, NodeIds ids) throws SQLException {
        Map<Uses, Long> numbers = uses.write(connection, ids);
        told.forEach((run, used) -> used.forEach(
                one -> known.computeIfAbsent(run, key -> new HashSet<>()).add(numbers.get(one))));
        MultiRow rows = new MultiRow(22);
        runs.forEach((key, run) -> add(rows, key, run, ids));
        rows.execute(connection, UPSERT);
        return numbers;
    }

    private void add(MultiRow rows, UUID key, RunFacts run, NodeIds ids) {
        RunFacts.State state = run.state().word();
        Told<NominalTimeFacet> nominal = run.nominal();
        Told<ParentFacet> parent = run.parent();
        ParentFacet.Root root = parent == null ? null : parent.word().root().orElse(null);
        rows.add(
                key,
                run.id(),
                ids.of(run.job().word()),
                run.job().mark(),
                state.state().word(),
                state.state().rank(),
                state.at(),
                run.state().mark(),
                run.startedAt(),
                nominal == null ? null : nominal.word().start().orElse(null),
                nominal == null ? null : nominal.word().end().orElse(null),
                nominal == null ? null : nominal.mark(),
                parent == null ? null : parent.word().runId(),
                parent == null ? null : parent.word().job().namespace(),
                parent == null ? null : parent.word().job().name(),
                root == null ? null : root.runId(),
                root == null ? null : root.job().namespace(),
                root == null ? null : root.job().name(),
                parent == null ? null : parent.mark(),
                run.firstSeen(),
                run.lastSeen(),
                array(known.getOrDefault(key, Set.of())));
    }

    private static String array(Set<Long> numbers) {
        return numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
