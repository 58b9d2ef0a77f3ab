/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and drops edges, and stretches of time in which edges were, that were closed long ago. Safe for many threads. */
@ApplicationScoped
public class OldEdges {
    private static final String KIND = "EDGE";

    private static final String PAGE = """
            select s.id, e.kind, s.first_seen, s.closed_at, s.known_from, o.namespace as owner,
                   f.kind as from_kind, f.namespace as from_namespace, f.name as from_name, f.field as from_field,
                   t.kind as to_kind, t.namespace as to_namespace, t.name as to_name, t.field as to_field,
                   j.namespace as job_namespace, j.name as job_name
            from %s join lineage_node o on o.id = e.owner_id
            join lineage_node f on f.id = e.from_id join lineage_node t on t.id = e.to_id
            left join lineage_node j on j.id = e.job_id
            where s.id > ? and s.closed_at < ? and s.known_from < ? order by s.id limit ?
            """;
    /** What was seen again meanwhile is open, or was closed later. */
    private static final String DELETE =
            "delete from %s s where id = any (?) and closed_at < ? and known_from < ? and %s returning id";

    private static final String HORIZON = """
            insert into lineage_horizon as h (namespace, at) values (?, ?)
            on conflict (namespace) do update set at = greatest(h.at, excluded.at)
            """;

    private final Transactions transactions;

    OldEdges(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What is closed. */
    public enum What {
        /** Edges, as they are held to be now. */
        EDGES("lineage_edge e cross join lateral (select e.*) s", "lineage_edge", "true"),
        /** The earlier of several stretches of time in which an edge was, which may be open again. */
        SPANS(
                "lineage_edge_before s join lineage_edge e on e.id = s.edge_id and s.known_until = 'infinity'",
                "lineage_edge_before",
                "s.known_until = 'infinity'");

        private final String source;
        private final String table;
        private final String condition;

        What(String source, String table, String condition) {
            this.source = source;
            this.table = table;
            this.condition = condition;
        }
    }

    /**
     * A closed edge, or a stretch of time in which one was.
     *
     * @param name what it is known by
     * @param owner the namespace of the job or dataset whose word it is
     * @param nodes the datasets and jobs that it is about
     * @param knownFrom since when it is held to be as it is
     */
    public record Row(
            long id,
            String name,
            String owner,
            Set<NodeKey> nodes,
            Instant firstSeen,
            Instant closedAt,
            Instant knownFrom) {
        public Row {
            nodes = Set.copyOf(nodes);
        }

        /** Until when a question may have been answered with it. */
        public Instant agesFrom() {
            return closedAt.isAfter(knownFrom) ? closedAt : knownFrom;
        }
    }

    /** What was closed before a time, and known to be, in the order of the numbers. */
    public List<Row> page(What what, Instant before, long after, int limit) {
        return transactions.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(PAGE.formatted(what.source))) {
                statement.setLong(1, after);
                statement.setObject(2, before.atOffset(ZoneOffset.UTC));
                statement.setObject(3, before.atOffset(ZoneOffset.UTC));
                statement.setInt(4, limit);
                List<Row> rows = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        rows.add(edge(row));
                    }
                }
                return rows;
            }
        });
    }

    private static Row edge(ResultSet row) throws SQLException {
        Set<NodeKey> nodes = new HashSet<>(List.of(node(row, "from"), node(row, "to")));
        JobKey job = job(row);
        if (job != null) {
            nodes.add(job);
        }
        String name = String.join(
                " ",
                row.getString("kind"),
                node(row, "from").nodeId() + ":" + row.getString("from_field"),
                node(row, "to").nodeId() + ":" + row.getString("to_field"),
                job == null ? "" : job.nodeId());
        return new Row(
                row.getLong("id"),
                name,
                row.getString("owner"),
                nodes,
                Queries.timeOf(row, "first_seen"),
                Queries.timeOf(row, "closed_at"),
                Queries.timeOf(row, "known_from"));
    }

    /** The dataset or job at an end; of a field its dataset. */
    private static NodeKey node(ResultSet row, String end) throws SQLException {
        String namespace = row.getString(end + "_namespace");
        String name = row.getString(end + "_name");
        return NodeKind.valueOf(row.getString(end + "_kind")) == NodeKind.JOB
                ? new JobKey(namespace, name)
                : new DatasetKey(namespace, name);
    }

    private static @Nullable JobKey job(ResultSet row) throws SQLException {
        String name = row.getString("job_name");
        return name == null ? null : new JobKey(row.getString("job_namespace"), name);
    }

    /**
     * Drops what has not been seen again since it was read, edges with what was held of them before, and tells it to those who keep
     * the graph in memory: they wait for the last page, but not for ever.
     */
    public long drop(What what, DroppedRows.Order order, List<Row> edges, Instant before) {
        return transactions.run(connection -> {
            UnfoldedRows.lock(connection);
            Set<Long> gone = delete(connection, what, edges, before);
            DroppedRows.Sum sum = new DroppedRows.Sum();
            Map<String, Instant> horizons = new HashMap<>();
            for (Row edge : edges) {
                if (gone.contains(edge.id())) {
                    sum.add(OldEvents.name(edge.name()), edge.firstSeen(), edge.closedAt());
                    edge.nodes()
                            .forEach(node -> horizons.merge(
                                    node.namespace(),
                                    edge.agesFrom(),
                                    (one, other) -> one.isAfter(other) ? one : other));
                }
            }
            if (sum.items() > 0) {
                if (what == What.EDGES) {
                    forgetBefore(connection, gone);
                }
                writeHorizons(connection, horizons);
                DroppedRows.add(connection, order, KIND, "", false, sum);
                EdgeSweeps.tellPage(connection);
            }
            return sum.items();
        });
    }

    private static Set<Long> delete(Connection connection, What what, List<Row> edges, Instant before)
            throws SQLException {
        Set<Long> gone = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(DELETE.formatted(what.table, what.condition))) {
            statement.setArray(
                    1,
                    connection.createArrayOf("int8", edges.stream().map(Row::id).toArray()));
            statement.setObject(2, before.atOffset(ZoneOffset.UTC));
            statement.setObject(3, before.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    gone.add(row.getLong(1));
                }
            }
        }
        return gone;
    }

    private static void forgetBefore(Connection connection, Set<Long> edges) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from lineage_edge_before where edge_id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("int8", edges.toArray()));
            statement.executeUpdate();
        }
    }

    private static void writeHorizons(Connection connection, Map<String, Instant> horizons) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HORIZON)) {
            for (Map.Entry<String, Instant> horizon : horizons.entrySet()) {
                statement.setString(1, horizon.getKey());
                statement.setObject(2, horizon.getValue().atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Those who keep the graph in memory read it anew, now that the last page is dropped. */
    public void tellKeepers() {
        transactions.run(connection -> {
            UnfoldedRows.lock(connection);
            EdgeSweeps.tellDone(connection);
            return true;
        });
    }
}
