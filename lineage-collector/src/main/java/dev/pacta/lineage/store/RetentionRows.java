/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.keeping.Hold;
import dev.pacta.lineage.keeping.RetentionPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Policies of namespaces and legal holds. Writes in the transaction of the caller, if there is one. Safe for many threads. */
@ApplicationScoped
public class RetentionRows {
    private static final String PUT = """
            insert into lineage_retention_policy (namespace, event_days, run_days, edge_days, set_by, set_at)
            values (?, ?::integer, ?::integer, ?::integer, ?, ?)
            on conflict (namespace) do update set event_days = excluded.event_days, run_days = excluded.run_days,
                edge_days = excluded.edge_days, set_by = excluded.set_by, set_at = excluded.set_at
            """;
    private static final String HOLD = """
            insert into lineage_hold (id, namespace, dataset_namespace, dataset_name, job_namespace, job_name, run_id, since, before,
                                      reason, ends_at, set_by, set_at)
            values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?::timestamptz, ?, ?)
            """;

    private final Queries queries;
    private final Changes changes;

    RetentionRows(Queries queries, Changes changes) {
        this.queries = queries;
        this.changes = changes;
    }

    /** All policies, by namespace. */
    public List<RetentionPolicy> policies() {
        return queries.list(
                "select * from lineage_retention_policy order by namespace",
                row -> new RetentionPolicy(
                        row.getString("namespace"),
                        row.getObject("event_days", Integer.class),
                        row.getObject("run_days", Integer.class),
                        row.getObject("edge_days", Integer.class),
                        row.getString("set_by"),
                        Queries.timeOf(row, "set_at")));
    }

    /** Sets the policy of a namespace, in place of the one that it has. */
    public void put(RetentionPolicy policy) {
        changes.run(
                PUT,
                policy.namespace(),
                policy.eventDays(),
                policy.runDays(),
                policy.edgeDays(),
                policy.setBy(),
                policy.setAt());
    }

    /** Whether there was one. */
    public boolean remove(String namespace) {
        return changes.run("delete from lineage_retention_policy where namespace = ?", namespace) > 0;
    }

    /** All holds, lifted ones too, the newest first. */
    public List<Hold> holds() {
        return queries.list("select * from lineage_hold order by set_at desc, id", RetentionRows::hold);
    }

    public Optional<Hold> hold(UUID id) {
        return queries.list("select * from lineage_hold where id = ?", RetentionRows::hold, id).stream()
                .findFirst();
    }

    /** Adds a hold. */
    public void add(Hold hold) {
        Hold.Scope scope = hold.scope();
        changes.run(
                HOLD,
                hold.id(),
                scope.namespace(),
                scope.dataset() == null ? null : scope.dataset().namespace(),
                scope.dataset() == null ? null : scope.dataset().name(),
                scope.job() == null ? null : scope.job().namespace(),
                scope.job() == null ? null : scope.job().name(),
                scope.run(),
                scope.since(),
                scope.before(),
                hold.reason(),
                hold.endsAt(),
                hold.setBy(),
                hold.setAt());
    }

    /** Lifts a hold; false when there is none that is not lifted. */
    public boolean lift(UUID id, String by, String reason, Instant now) {
        return changes.run(
                        "update lineage_hold set lifted_by = ?, lifted_at = ?, lift_reason = ? where id = ? and lifted_at is null",
                        by,
                        now,
                        reason,
                        id)
                > 0;
    }

    private static Hold hold(ResultSet row) throws SQLException {
        String dataset = row.getString("dataset_name");
        String job = row.getString("job_name");
        return new Hold(
                row.getObject("id", UUID.class),
                new Hold.Scope(
                        row.getString("namespace"),
                        dataset == null ? null : new DatasetKey(row.getString("dataset_namespace"), dataset),
                        job == null ? null : new JobKey(row.getString("job_namespace"), job),
                        row.getString("run_id"),
                        Queries.time(row, "since"),
                        Queries.time(row, "before")),
                row.getString("reason"),
                Queries.time(row, "ends_at"),
                row.getString("set_by"),
                Queries.timeOf(row, "set_at"),
                row.getString("lifted_by"),
                Queries.time(row, "lifted_at"),
                row.getString("lift_reason"));
    }

    /**
     * All that is left in a part of the log has to be kept for a while.
     *
     * @param held how many by a hold alone
     */
    public record Judged(long held, Instant until) {}

    /** What was judged of a part by these rules and holds still; empty when it is to be judged. */
    public Optional<Judged> judged(LogPart part, String rules, Instant now) {
        return queries
                .list(
                        "select held, until from lineage_judged where part = ? and rules = ? and until > ?",
                        row -> new Judged(row.getLong("held"), Queries.timeOf(row, "until")),
                        part.table(),
                        rules,
                        now)
                .stream()
                .findFirst();
    }

    /** Notes it. */
    public void judged(LogPart part, String rules, Judged judged) {
        changes.run("""
                insert into lineage_judged (part, rules, held, until) values (?, ?, ?, ?)
                on conflict (part) do update set rules = excluded.rules, held = excluded.held, until = excluded.until
                """, part.table(), rules, judged.held(), judged.until());
    }

    /** The time until which edges of any namespace have been dropped; empty where none have. */
    public Optional<Instant> horizon() {
        return queries.list(
                        "select max(at) as at from lineage_horizon",
                        row -> Optional.<Instant>ofNullable(Queries.time(row, "at")))
                .getFirst();
    }

    /** The time until which edges of these namespaces have been dropped; the latest, empty where none have. */
    public Optional<Instant> horizon(List<String> namespaces) {
        return queries.list(
                        "select max(at) as at from lineage_horizon where namespace = any (?)",
                        row -> Optional.<Instant>ofNullable(Queries.time(row, "at")),
                        namespaces)
                .getFirst();
    }
}
