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
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads what has changed in the graph's tables since a point. Each reading has one snapshot of the database, so that an edge never
 * names a node that was not told. Safe for many threads.
 */
@ApplicationScoped
public class GraphRows {
    private static final int FETCH = 10_000;
    /** Changes are told for an hour; who comes later reads everything. */
    private static final Duration REMEMBERED = Duration.ofMinutes(50);

    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";
    private static final String NEWEST = "select coalesce(max(number), 0) from lineage_change";
    private static final String NODES =
            "select id, kind, namespace, name, field from lineage_node where id > ? order by id";
    private static final String COLUMNS = """
            select from_id, to_id, job_id, kind, grade, transformations, first_seen, last_seen, learned_at, closed_at, events
            from lineage_edge
            """;
    private static final String ALL_EDGES = COLUMNS + " where id > ? order by from_id, to_id, job_id, kind";
    private static final String CHANGED_EDGES =
            COLUMNS + " where id = any (array(select unnest(edges) from lineage_change where number > ?))";
    private static final Grade[] GRADES = Grade.values();

    private final DataSource database;
    private final Folding folding;
    private final InstantSource clock = InstantSource.system();

    GraphRows(DataSource database, Folding folding) {
        this.database = database;
        this.folding = folding;
    }

    /** Takes nodes and edges; the datasets and jobs of an edge come before it. */
    public interface Receiver {
        void node(long id, NodeKind kind, String namespace, String name, String field);

        /** @param job the id of the job, 0 for none; the facts' job is not set */
        void edge(long from, long to, long job, EdgeFacts facts);
    }

    /**
     * How far a reader has read.
     *
     * @param at when that was
     */
    public record Point(long change, long node, Instant at) {
        /** The point before everything. */
        public static final Point START = new Point(-1, 0, Instant.EPOCH);
    }

    /** Waits until what this process has accepted is in the tables, and gives a number that grows when something was folded. */
    public long settled() {
        folding.caughtUp();
        return folding.folds();
    }

    /** Grows when this process has folded something. */
    public long folds() {
        return folding.folds();
    }

    /** Tells all changes since the point, and gives the next point. */
    public Point since(Point point, Receiver receiver) {
        return QuarkusTransaction.suspendingExisting().call(() -> read(point, receiver));
    }

    private Point read(Point point, Receiver receiver) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Point next = read(connection, point, receiver);
                connection.commit();
                return next;
            } finally {
                // After a commit there is nothing to roll back.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new StoreException(failure);
        }
    }

    private Point read(Connection connection, Point point, Receiver receiver) throws SQLException {
        Instant now = clock.instant();
        try (Statement statement = connection.createStatement()) {
            statement.execute(SNAPSHOT);
        }
        long change = newest(connection);
        if (change == point.change()) {
            return new Point(change, point.node(), now);
        }
        long node = nodes(connection, point.node(), receiver);
        boolean anew = point.at().isBefore(now.minus(REMEMBERED));
        try (PreparedStatement statement =
                        query(connection, anew ? ALL_EDGES : CHANGED_EDGES, anew ? 0 : point.change());
                ResultSet edges = statement.executeQuery()) {
            while (edges.next()) {
                edge(edges, receiver);
            }
        }
        return new Point(change, node, now);
    }

    private static long newest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST);
                ResultSet newest = statement.executeQuery()) {
            newest.next();
            return newest.getLong(1);
        }
    }

    private static PreparedStatement query(Connection connection, String sql, long after) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCH);
        statement.setLong(1, after);
        return statement;
    }

    private static long nodes(Connection connection, long after, Receiver receiver) throws SQLException {
        long last = after;
        try (PreparedStatement statement = query(connection, NODES, after);
                ResultSet nodes = statement.executeQuery()) {
            while (nodes.next()) {
                last = nodes.getLong(1);
                receiver.node(
                        last,
                        NodeKind.valueOf(nodes.getString(2)),
                        nodes.getString(3),
                        nodes.getString(4),
                        nodes.getString(5));
            }
        }
        return last;
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
