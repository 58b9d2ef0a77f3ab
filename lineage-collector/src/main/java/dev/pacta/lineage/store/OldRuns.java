/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads and drops old runs with their facets. Safe for many threads. */
@ApplicationScoped
public class OldRuns {
    private static final String KIND = "RUN";
    /** The key before all keys. */
    public static final UUID START = new UUID(0, 0);

    private static final String PAGE = """
            with page as (
                select r.key, r.id, r.job_id, r.uses, r.first_seen, r.last_seen from lineage_run r
                where r.key > ? and r.last_seen < ? order by r.key limit ?)
            select r.key, r.id, j.namespace as job_namespace, j.name as job_name, r.first_seen, r.last_seen, n.namespace, n.name
            from page r join lineage_node j on j.id = r.job_id
            left join lateral (
                select distinct d.id from lineage_uses u cross join lateral unnest(u.inputs || u.outputs) as d (id)
                where u.id = any (r.uses)) as d on true
            left join lineage_node n on n.id = d.id
            order by r.key
            """;

    private static final String SWEEP = """
            delete from lineage_facet_body b where not exists (select from lineage_facet f where f.digest = b.digest)
                and not exists (select from lineage_facet_version v where v.digest = b.digest)
            """;

    private final Transactions transactions;

    OldRuns(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A run and the datasets that it read or wrote. */
    public record Row(UUID key, String id, JobKey job, Instant firstSeen, Instant lastSeen, Set<DatasetKey> datasets) {
        public Row {
            datasets = Set.copyOf(datasets);
        }
    }

    /** Runs that were last heard of before a time, in the order of their keys. */
    public List<Row> page(Instant before, UUID after, int limit) {
        return transactions.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
                statement.setObject(1, after);
                statement.setObject(2, before.atOffset(ZoneOffset.UTC));
                statement.setInt(3, limit);
                Map<UUID, Row> runs = new LinkedHashMap<>();
                Map<UUID, Set<DatasetKey>> datasets = new LinkedHashMap<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        Row run = run(row);
                        runs.putIfAbsent(run.key(), run);
                        Set<DatasetKey> used = datasets.computeIfAbsent(run.key(), key -> new LinkedHashSet<>());
                        if (row.getString("name") != null) {
                            used.add(new DatasetKey(row.getString("namespace"), row.getString("name")));
                        }
                    }
                }
                return runs.values().stream()
                        .map(run -> new Row(
                                run.key(),
                                run.id(),
                                run.job(),
                                run.firstSeen(),
                                run.lastSeen(),
                                datasets.getOrDefault(run.key(), Set.of())))
                        .toList();
            }
        });
    }

    private static Row run(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("key", UUID.class),
                row.getString("id"),
                new JobKey(row.getString("job_namespace"), row.getString("job_name")),
                Queries.timeOf(row, "first_seen"),
                Queries.timeOf(row, "last_seen"),
                Set.of());
    }

    /** Drops runs that have not been heard of since they were read. */
    public long drop(DroppedRows.Order order, List<Row> runs, Instant before) {
        return transactions.run(connection -> {
            UnfoldedRows.lock(connection);
            Set<UUID> gone = delete(connection, runs, before);
            DroppedRows.Sum sum = new DroppedRows.Sum();
            List<UUID> owners = new ArrayList<>();
            for (Row run : runs) {
                if (gone.contains(run.key())) {
                    sum.add(OldEvents.name(run.id()), run.firstSeen(), run.lastSeen());
                    owners.addAll(owners(run));
                }
            }
            if (sum.items() > 0) {
                deleteFacets(connection, owners);
                DroppedRows.add(connection, order, KIND, "", false, sum);
            }
            return sum.items();
        });
    }

    private static Set<UUID> delete(Connection connection, List<Row> runs, Instant before) throws SQLException {
        Set<UUID> gone = new LinkedHashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "delete from lineage_run where key = any (?) and last_seen < ? returning key")) {
            statement.setArray(
                    1,
                    connection.createArrayOf("uuid", runs.stream().map(Row::key).toArray()));
            statement.setObject(2, before.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    gone.add(row.getObject(1, UUID.class));
                }
            }
        }
        return gone;
    }

    /** Who may have facets of a run: itself, and each reading and writing. */
    private static List<UUID> owners(Row run) {
        List<UUID> owners = new ArrayList<>();
        owners.add(run.key());
        for (DatasetKey dataset : run.datasets()) {
            for (UseDirection direction : UseDirection.values()) {
                owners.add(RunRows.useKey(run.id(), dataset, direction));
                owners.add(RunRows.metKey(run.id(), dataset, direction));
            }
        }
        return owners;
    }

    private static void deleteFacets(Connection connection, List<UUID> owners) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from lineage_facet where owner = any (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", owners.toArray()));
            statement.executeUpdate();
        }
    }

    /** Drops the texts of facets that nobody has any more. Events wait to be folded meanwhile. */
    public void sweepBodies() {
        transactions.run(connection -> {
            UnfoldedRows.lock(connection);
            Transactions.execute(connection, SWEEP);
            Transactions.execute(connection, "insert into lineage_sweep (what) values ('BODIES')");
            return true;
        });
    }
}
