/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.EdgeFacts;
import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Grade;
import dev.pacta.graph.GraphBuilder;
import dev.pacta.graph.Interval;
import dev.pacta.graph.NodeKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads what has changed in the graph's tables since a point. Points are transaction horizons: everything that was committed below
 * one is seen, so that nothing slips by when transactions overlap; a change may be told twice.
 */
@ApplicationScoped
public class GraphRows {
    private static final int FETCH = 10_000;
    private static final String HORIZON = "select pg_snapshot_xmin(pg_current_snapshot())::text";
    private static final String NODES =
            "select id, kind, namespace, name, field from lineage_node where learned_in >= ?::xid8 order by id";
    private static final String EDGES = """
            select from_id, to_id, job_id, kind, grade, transformations, first_seen, last_seen, learned_at, closed_at, events
            from lineage_edge where changed_in >= ?::xid8 order by from_id, to_id, job_id, kind
            """;
    private static final Grade[] GRADES = Grade.values();

    private final DataSource database;

    GraphRows(DataSource database) {
        this.database = database;
    }

    /** Takes nodes and edges; the datasets and jobs of an edge come before it. */
    public interface Receiver {
        void node(long id, NodeKind kind, String namespace, String name, String field);

        /** @param job the id of the job, 0 for none; the facts' job is not set */
        void edge(long from, long to, long job, EdgeFacts facts);
    }

    /** The point before everything. */
    public static final String START = "0";

    /** Tells all changes since the point, and gives the next point. */
    public String since(String point, Receiver receiver) {
        return QuarkusTransaction.requiringNew().call(() -> read(point, receiver));
    }

    private String read(String point, Receiver receiver) {
        try (Connection connection = database.getConnection()) {
            String next;
            try (PreparedStatement statement = connection.prepareStatement(HORIZON);
                    ResultSet horizon = statement.executeQuery()) {
                horizon.next();
                next = horizon.getString(1);
            }
            // Edges first would meet nodes that were written after the nodes were read: each statement sees what is
            // committed then.
            try (PreparedStatement statement = query(connection, EDGES, point);
                    ResultSet edges = statement.executeQuery()) {
                nodes(connection, point, receiver);
                while (edges.next()) {
                    edge(edges, receiver);
                }
            }
            return next;
        } catch (SQLException failure) {
            throw new StoreException(failure);
        }
    }

    private static PreparedStatement query(Connection connection, String sql, String point) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCH);
        statement.setString(1, point);
        return statement;
    }

    private static void nodes(Connection connection, String point, Receiver receiver) throws SQLException {
        try (PreparedStatement statement = query(connection, NODES, point);
                ResultSet nodes = statement.executeQuery()) {
            while (nodes.next()) {
                receiver.node(
                        nodes.getLong(1),
                        NodeKind.valueOf(nodes.getString(2)),
                        nodes.getString(3),
                        nodes.getString(4),
                        nodes.getString(5));
            }
        }
    }

    private static void edge(ResultSet row, Receiver receiver) throws SQLException {
        EdgeFacts facts = new EdgeFacts(
                EdgeKind.valueOf(row.getString(4)),
                GRADES[row.getInt(5)],
                GraphBuilder.NO_JOB,
                TransformationText.read(row.getString(6)),
                interval(row),
                row.getLong(11));
        receiver.edge(row.getLong(1), row.getLong(2), row.getLong(3), facts);
    }

    private static Interval interval(ResultSet row) throws SQLException {
        OffsetDateTime closed = row.getObject(10, OffsetDateTime.class);
        return new Interval(
                Interval.micros(instant(row.getObject(7, OffsetDateTime.class))),
                Interval.micros(instant(row.getObject(8, OffsetDateTime.class))),
                Interval.micros(instant(row.getObject(9, OffsetDateTime.class))),
                closed == null ? Interval.OPEN : Interval.micros(instant(closed)));
    }

    private static Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? Instant.EPOCH : time.toInstant();
    }
}
