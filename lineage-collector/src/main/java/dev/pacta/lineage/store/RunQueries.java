/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.AsOf;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads runs. Safe for many threads. */
@ApplicationScoped
public class RunQueries {
    private static final String RUNS = """
            select r.*, n.namespace as job_namespace, n.name as job_name
            from lineage_run r join lineage_node n on n.id = r.job_id
            """;

    /** Bounded, for parents are what events say, and may go in a circle. */
    private static final String WITHIN = """
            with recursive within (key, id, level) as (
                select key, id, 1 from lineage_run where parent_run_id = ? or root_run_id = ?
                union select r.key, r.id, w.level + 1 from lineage_run r join within w on r.parent_run_id = w.id where w.level < 32)
            """;

    /** A run of which no start was told began with the first that was. */
    private static final String BEGUN = "coalesce(r.started_at, r.first_seen)";

    private static final String WITHIN_WHERE =
            " where r.key in (select key from within) and r.id <> ? and " + BEGUN + " <= ?";
    private static final String RUNNING = "RUNNING";

    private final Queries queries;

    RunQueries(Queries queries) {
        this.queries = queries;
    }

    /**
     * A run as its events tell it.
     *
     * @param uses what it read and wrote, as {@link #uses} knows it
     */
    public record RunRow(
            String id,
            JobKey job,
            String state,
            Instant firstSeen,
            Instant lastSeen,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant nominalStart,
            @Nullable Instant nominalEnd,
            @Nullable String parentRunId,
            @Nullable JobKey parentJob,
            @Nullable String rootRunId,
            @Nullable JobKey rootJob,
            List<Long> uses) {
        /** When it began: as a start tells, or the first event. */
        public Instant begunAt() {
            return startedAt == null ? firstSeen : startedAt;
        }

        /** The run as it was at a time after it had begun: one that ended later was running. What it read and wrote is of the run at any time. */
        RunRow at(Instant then) {
            if (!lastSeen.isAfter(then)) {
                return this;
            }
            boolean ended = endedAt != null && !endedAt.isAfter(then);
            return new RunRow(
                    id,
                    job,
                    ended || endedAt == null ? state : RUNNING,
                    firstSeen,
                    then,
                    startedAt,
                    ended ? endedAt : null,
                    nominalStart,
                    nominalEnd,
                    parentRunId,
                    parentJob,
                    rootRunId,
                    rootJob,
                    uses);
        }
    }

    /** What is read or written by the runs that have these uses. */
    public record UseRow(long uses, DatasetKey dataset, boolean output) {}

    /** The runs of a job that had begun by then, as they were then, the newest first. */
    public List<RunRow> runs(JobKey job, AsOf asOf, int limit, int offset) {
        return then(
                queries.list(
                        RUNS + " where n.key = ?::uuid and " + BEGUN + " <= ? order by " + BEGUN
                                + " desc, r.key limit ? offset ?",
                        RunQueries::run,
                        Keys.of(job).toString(),
                        Then.time(asOf),
                        limit,
                        offset),
                asOf);
    }

    /** How many {@link #runs} there are. */
    public long countRuns(JobKey job, AsOf asOf) {
        return queries.count(
                "select count(*) from lineage_run r join lineage_node n on n.id = r.job_id where n.key = ?::uuid and "
                        + BEGUN + " <= ?",
                Keys.of(job).toString(),
                Then.time(asOf));
    }

    private static List<RunRow> then(List<RunRow> rows, AsOf asOf) {
        Instant then = Then.time(asOf);
        return asOf.equals(AsOf.NOW)
                ? rows
                : rows.stream().map(row -> row.at(then)).toList();
    }

    /** Of each of the jobs, which were found before, the run that had begun last by then, as it was then. */
    public Map<JobKey, RunRow> latestRuns(Collection<JobKey> jobs, AsOf asOf) {
        Map<JobKey, RunRow> latest = new HashMap<>();
        queries.details(
                        """
                        select r.*, n.namespace as job_namespace, n.name as job_name
                        from lineage_node n cross join lateral (
                            select * from lineage_run l where l.job_id = n.id and coalesce(l.started_at, l.first_seen) <= ?
                            order by coalesce(l.started_at, l.first_seen) desc, l.key limit 1) r
                        where n.key = any (?::uuid[])
                        """,
                        RunQueries::run,
                        Then.time(asOf),
                        jobs.stream().map(Keys::of).toList())
                .forEach(run -> latest.put(run.job(), run));
        latest.replaceAll((job, run) -> then(List.of(run), asOf).getFirst());
        return latest;
    }

    /** The runs with these ids, those that are known. */
    public List<RunRow> byId(Collection<String> ids) {
        return queries.list(
                RUNS + " where r.key = any (?::uuid[]) order by r.last_seen desc, r.key",
                RunQueries::run,
                ids.stream().map(RunRows::key).toList());
    }

    /** The run with this id as it was then; nothing when it had not begun. */
    public Optional<RunRow> byId(String id, AsOf asOf) {
        Instant then = Then.time(asOf);
        List<RunRow> begun = byId(List.of(id)).stream()
                .filter(run -> !run.begunAt().isAfter(then))
                .toList();
        return then(begun, asOf).stream().findFirst();
    }

    /**
     * What was contained in a run by then, at any depth: the runs that name it as their root, and those that name it, or one within it, as their parent.
     */
    public List<RunRow> within(String runId, AsOf asOf, int limit, int offset) {
        return then(
                queries.list(
                        WITHIN + RUNS + WITHIN_WHERE + " order by " + BEGUN + ", r.key limit ? offset ?",
                        RunQueries::run,
                        runId,
                        runId,
                        runId,
                        Then.time(asOf),
                        limit,
                        offset),
                asOf);
    }

    /** How many {@link #within} there are. */
    public long countWithin(String runId, AsOf asOf) {
        return queries.count(
                WITHIN + "select count(*) from lineage_run r" + WITHIN_WHERE, runId, runId, runId, Then.time(asOf));
    }

    /**
     * What a run read, and the run that made it.
     *
     * @param madeBy the last that wrote it before the reader ended and did not fail
     */
    public record MadeRow(
            String runId, DatasetKey dataset, @Nullable String madeBy) {}

    /** What each of the runs read, and who made it. */
    public List<MadeRow> madeBy(Collection<String> ids) {
        return queries.list(
                """
                select r.id, n.namespace, n.name, m.id as made_by
                from lineage_run r
                cross join lateral (select distinct unnest(u.inputs) from lineage_uses u where u.id = any (r.uses)) as i (dataset_id)
                join lineage_node n on n.id = i.dataset_id
                left join lateral (
                    select w.id from lineage_run w
                    where w.uses && array(select u.id from lineage_uses u where u.outputs @> array[i.dataset_id])
                      and w.key <> r.key and w.state not in ('FAILED', 'ABORTED')
                      and case w.state_rank when 2 then w.state_at else w.last_seen end
                          <= case r.state_rank when 2 then r.state_at else r.last_seen end
                    order by case w.state_rank when 2 then w.state_at else w.last_seen end desc, w.key limit 1) m on true
                where r.key = any (?::uuid[]) order by r.id, n.namespace, n.name
                """,
                row -> new MadeRow(
                        row.getString(1), new DatasetKey(row.getString(2), row.getString(3)), row.getString(4)),
                ids.stream().map(RunRows::key).toList());
    }

    /** What runs that were found read and wrote. Uses of a number never change. */
    public List<UseRow> uses(Collection<Long> uses) {
        return queries.details(
                """
                select u.id, d.output, n.namespace, n.name from lineage_uses u
                cross join lateral (select false, unnest(u.inputs) union all select true, unnest(u.outputs)) as d (output, dataset_id)
                join lineage_node n on n.id = d.dataset_id
                where u.id = any (?::bigint[])
                """,
                row -> new UseRow(
                        row.getLong(1), new DatasetKey(row.getString(3), row.getString(4)), row.getBoolean(2)),
                uses);
    }

    private static @Nullable JobKey job(ResultSet row, String column) throws SQLException {
        String name = row.getString(column + "_name");
        return name == null ? null : new JobKey(row.getString(column + "_namespace"), name);
    }

    static RunRow run(ResultSet row) throws SQLException {
        Instant stateAt = Queries.timeOf(row, "state_at");
        return new RunRow(
                row.getString("id"),
                new JobKey(row.getString("job_namespace"), row.getString("job_name")),
                row.getString("state"),
                Queries.timeOf(row, "first_seen"),
                Queries.timeOf(row, "last_seen"),
                Queries.time(row, "started_at"),
                row.getInt("state_rank") == 2 ? stateAt : null,
                Queries.time(row, "nominal_start"),
                Queries.time(row, "nominal_end"),
                row.getString("parent_run_id"),
                job(row, "parent_job"),
                row.getString("root_run_id"),
                job(row, "root_job"),
                List.of((Long[]) row.getArray("uses").getArray()));
    }
}
