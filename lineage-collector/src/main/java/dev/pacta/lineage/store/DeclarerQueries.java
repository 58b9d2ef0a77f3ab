/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.Declarer;
import dev.pacta.lineage.JobKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads who has declared something, and lets one at a time change what it declares. Safe for many threads. */
@ApplicationScoped
public class DeclarerQueries {
    private static final String OF_NAMESPACE =
            " from lineage_node where kind = '" + NodeRows.DECLARER + "' and md5(namespace) = md5(?) and namespace = ?";

    private final Queries queries;
    private final Transactions transactions;

    DeclarerQueries(Queries queries, Transactions transactions) {
        this.queries = queries;
        this.transactions = transactions;
    }

    /** The jobs under which the declarer has spoken, by their names. */
    public List<JobKey> jobs(Declarer declarer, int limit, int offset) {
        String namespace = declarer.job("").namespace();
        return queries.list(
                "select name" + OF_NAMESPACE + " order by name limit ? offset ?",
                row -> declarer.job(row.getString(1)),
                namespace,
                namespace,
                limit,
                offset);
    }

    /** How many there are. */
    public long count(Declarer declarer) {
        String namespace = declarer.job("").namespace();
        return queries.count("select count(*)" + OF_NAMESPACE, namespace, namespace);
    }

    /** The event time of the newest declaration under a job. */
    public Optional<Instant> lastSeen(JobKey job) {
        return queries
                .list(
                        "select last_seen from lineage_node where key = ?",
                        row -> Queries.timeOf(row, "last_seen"),
                        Keys.of(job))
                .stream()
                .findFirst();
    }

    /** Waits until what this process has accepted is in the tables. */
    public void settle() {
        queries.settle();
    }

    /** Does something that no other replica or thread does with the same job meanwhile. */
    public <T> T alone(JobKey job, Supplier<T> work) {
        return transactions.run(connection -> {
            try (PreparedStatement lock =
                    connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                lock.setString(1, Keys.of(job).toString());
                lock.execute();
            }
            return work.get();
        });
    }
}
