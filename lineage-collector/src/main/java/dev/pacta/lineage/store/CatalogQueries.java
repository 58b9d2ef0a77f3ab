/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads lists of what the events named. Every list is paged. Safe for many threads. */
@ApplicationScoped
public class CatalogQueries {
    /** Bodies of events in one answer, in bytes; an answer ends early rather than grow larger. */
    private static final long MOST_EVENT_BYTES = 64L << 20;

    private static final String RUNS = """
            select r.*, n.namespace as job_namespace, n.name as job_name
            from lineage_run r join lineage_node n on n.id = r.job_id
            """;

    private final Queries queries;

    CatalogQueries(Queries queries) {
        this.queries = queries;
    }

    /** A namespace with the first and last sighting of anything in it. */
    public record NamespaceRow(String name, Instant firstSeen, Instant lastSeen) {}

    /** A dataset or job. */
    public record EntityRow(NodeKey key, Instant firstSeen, Instant lastSeen) {}

    /** A run as its events tell it. */
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
            @Nullable JobKey parentJob) {}

    /** What a run read or wrote. */
    public record UseRow(String runId, DatasetKey dataset, boolean output) {}

    /** What a search asks for; null leaves a condition out. */
    public record Search(
            String text,
            @Nullable NodeKind kind,
            @Nullable String namespace,
            @Nullable Instant after,
            @Nullable Instant before) {
        private Object[] arguments() {
            String pattern =
                    "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            String name = kind == null ? null : kind.name();
            return new Object[] {
                pattern, name, name, namespace, namespace, text(after), text(after), text(before), text(before)
            };
        }

        private static @Nullable String text(@Nullable Instant time) {
            return time == null ? null : time.toString();
        }
    }

    private static final String FOUND = """
            from lineage_node where kind in ('DATASET', 'JOB') and name ilike ?
              and (?::text is null or kind = ?) and (?::text is null or namespace = ?)
              and (?::timestamptz is null or last_seen >= ?::timestamptz)
              and (?::timestamptz is null or last_seen < ?::timestamptz)
            """;

    public List<NamespaceRow> namespaces(int limit, int offset) {
        return queries.list(
                """
                select namespace, min(first_seen) as first_seen, max(last_seen) as last_seen
                from lineage_node where kind in ('DATASET', 'JOB') group by namespace order by namespace limit ? offset ?
                """,
                row -> new NamespaceRow(
                        row.getString("namespace"),
                        Queries.timeOf(row, "first_seen"),
                        Queries.timeOf(row, "last_seen")),
                limit,
                offset);
    }

    /** The datasets or jobs of a namespace, by name. */
    public List<EntityRow> entities(NodeKind kind, String namespace, int limit, int offset) {
        return queries.list("""
                select * from lineage_node where kind = ? and md5(namespace) = md5(?) and namespace = ?
                order by name limit ? offset ?
                """, CatalogQueries::entity, kind.name(), namespace, namespace, limit, offset);
    }

    public long count(NodeKind kind, String namespace) {
        return queries.count(
                "select count(*) from lineage_node where kind = ? and md5(namespace) = md5(?) and namespace = ?",
                kind.name(),
                namespace,
                namespace);
    }

    /** Those of the nodes that are known. */
    public Map<NodeKey, EntityRow> entities(Collection<? extends NodeKey> keys) {
        Map<NodeKey, EntityRow> found = new HashMap<>();
        queries.list(
                        "select * from lineage_node where key = any (?::uuid[])",
                        CatalogQueries::entity,
                        keys.stream().map(Keys::of).toList())
                .forEach(row -> found.put(row.key(), row));
        return found;
    }

    /** Datasets and jobs whose name has the text in it. */
    public List<EntityRow> search(Search search, boolean newestFirst, int limit) {
        List<@Nullable Object> arguments = new ArrayList<>(Arrays.asList(search.arguments()));
        arguments.add(limit);
        String order = newestFirst ? "last_seen desc, name, namespace" : "name, namespace";
        return queries.list(
                "select * " + FOUND + " order by " + order + " limit ?", CatalogQueries::entity, arguments.toArray());
    }

    public long count(Search search) {
        return queries.count("select count(*) " + FOUND, search.arguments());
    }

    /** The runs of a job, the newest first. */
    public List<RunRow> runs(JobKey job, int limit, int offset) {
        return queries.list(
                RUNS
                        + " where n.key = ?::uuid order by coalesce(r.started_at, r.first_seen) desc, r.key limit ? offset ?",
                CatalogQueries::run,
                Keys.of(job).toString(),
                limit,
                offset);
    }

    public long countRuns(JobKey job) {
        return queries.count(
                "select count(*) from lineage_run r join lineage_node n on n.id = r.job_id where n.key = ?::uuid",
                Keys.of(job).toString());
    }

    /** The newest run of each of the jobs. */
    public Map<JobKey, RunRow> latestRuns(Collection<JobKey> jobs) {
        Map<JobKey, RunRow> latest = new HashMap<>();
        queries.list("""
                        select distinct on (r.job_id) r.*, n.namespace as job_namespace, n.name as job_name
                        from lineage_run r join lineage_node n on n.id = r.job_id where n.key = any (?::uuid[])
                        order by r.job_id, coalesce(r.started_at, r.first_seen) desc, r.key
                        """, CatalogQueries::run, jobs.stream().map(Keys::of).toList())
                .forEach(run -> latest.put(run.job(), run));
        return latest;
    }

    /** What the runs read and wrote. */
    public List<UseRow> uses(Collection<String> runIds) {
        Map<UUID, String> keys = new HashMap<>();
        runIds.forEach(run -> keys.put(RunRows.key(run), run));
        return queries.list(
                """
                select d.run_key, d.direction, n.namespace, n.name
                from lineage_run_dataset d join lineage_node n on n.id = d.dataset_id
                where d.run_key = any (?::uuid[]) order by n.namespace, n.name
                """,
                row -> new UseRow(
                        keys.getOrDefault(row.getObject("run_key", UUID.class), ""),
                        new DatasetKey(row.getString("namespace"), row.getString("name")),
                        UseDirection.OUTPUT.name().equals(row.getString("direction"))),
                keys.keySet());
    }

    /** Events as they came, by event time; fewer than asked for when they are very large. */
    public List<JsonNode> events(
            @Nullable Instant after, @Nullable Instant before, boolean newestFirst, int limit, int offset) {
        String order = newestFirst ? "event_time desc, id desc" : "event_time, id";
        String sql = """
                select body from (
                    select body, sum(octet_length(body)) over (order by %1$s) - octet_length(body) as before_it
                    from (select * from lineage_event
                          where event_time >= coalesce(?::timestamptz, '-infinity') and event_time < coalesce(?::timestamptz, 'infinity')
                          order by %1$s limit ? offset ?) as page) as sized
                where before_it < ?
                """.formatted(order);
        return queries.list(
                sql, row -> json(row.getBytes(1)), text(after), text(before), limit, offset, MOST_EVENT_BYTES);
    }

    public long countEvents(@Nullable Instant after, @Nullable Instant before) {
        return queries.count("""
                select count(*) from lineage_event
                where event_time >= coalesce(?::timestamptz, '-infinity') and event_time < coalesce(?::timestamptz, 'infinity')
                """, text(after), text(before));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static JsonNode json(byte[] body) throws SQLException {
        try {
            return EventJson.tree(body);
        } catch (IOException e) {
            throw new SQLException("an event in the log is not JSON", e);
        }
    }

    private static EntityRow entity(ResultSet row) throws SQLException {
        String namespace = row.getString("namespace");
        String name = row.getString("name");
        NodeKey key = NodeKind.JOB.name().equals(row.getString("kind"))
                ? new JobKey(namespace, name)
                : new DatasetKey(namespace, name);
        return new EntityRow(key, Queries.timeOf(row, "first_seen"), Queries.timeOf(row, "last_seen"));
    }

    private static RunRow run(ResultSet row) throws SQLException {
        String parent = row.getString("parent_job_name");
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
                parent == null ? null : new JobKey(row.getString("parent_job_namespace"), parent));
    }
}
