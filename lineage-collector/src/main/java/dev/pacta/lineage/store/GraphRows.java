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
import dev.pacta.graph.Transformation;
import dev.pacta.lineage.DatasetKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Reads what has changed in the graph's tables since a point. Each reading has one snapshot of the database, so that an edge never
 * names a node that was not told. Safe for many threads.
 */
@ApplicationScoped
public class GraphRows {
    /** Changes are told for an hour; who comes later reads everything. */
    private static final Duration REMEMBERED = Duration.ofMinutes(50);

    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";
    private static final String NEWEST = "select coalesce(max(number), 0) from lineage_change";
    private static final String NODES =
            "select id, kind, namespace, name, field from lineage_node where id > %d and kind <> '" + NodeRows.DECLARER
                    + "' order by id";
    private static final String EDGES = """
            select e.from_id, e.to_id, e.job_id, e.kind, e.grade::bigint, e.transformations, e.first_seen, e.last_seen, e.known_from,
                   e.closed_at, e.renamed_at, e.events - e.events_before, null::timestamptz
            from lineage_edge e""";
    /** Rows of what was held before, and of spans that are over, get their numbers under the lock of the folding, and a new one when they change. */
    private static final String BEFORE = """
            select b.id, e.from_id, e.to_id, e.job_id, e.kind, e.grade::bigint, e.transformations, b.first_seen, b.last_seen, b.known_from,
                   b.closed_at, b.renamed_at, b.events, b.known_until
            from lineage_edge_before b join lineage_edge e on e.id = b.edge_id where b.id > %d""";

    private static final String CHANGED =
            " where e.id = any (array(select unnest(edges) from lineage_change where number > %d))";
    private static final Grade[] GRADES = Grade.values();

    private final DataSource database;
    private final Folding folding;
    private final InstantSource clock = InstantSource.system();

    GraphRows(DataSource database, Folding folding) {
        this.database = database;
        this.folding = folding;
    }

    private static final String NAMES =
            "select coalesce(max(id), 0), (select coalesce(max(id), 0) from lineage_same_word),"
                    + " (select coalesce(max(number), 0) from lineage_lifecycle where change = 'RENAME'), "
                    + EdgeSweeps.NEWEST
                    + " from lineage_same";
    private static final String SAME = """
            select o.namespace, o.name, d.namespace, d.name, (extract(epoch from (
                select min(l.at) from lineage_lifecycle l
                where s.reason = 'RENAME' and l.dataset_id = s.other_id and l.change = 'RENAME')) * 1000000)::bigint
            from lineage_same s join lineage_node o on o.id = s.other_id join lineage_node d on d.id = s.dataset_id
            where coalesce((select w.united from lineage_same_word w where w.same_id = s.id order by w.id desc limit 1), true)
            """;

    /** Takes names, then nodes, then edges. */
    public interface Receiver {
        /**
         * Takes all pairs of names of one dataset; told when there may be others than before, the other name first.
         *
         * @return whether anything further is to be told
         */
        boolean names(List<SameName> pairs);

        void node(long id, NodeKind kind, String namespace, String name, String field);

        /** Edges that may have been told have been dropped: everything has to be told from the beginning. Nothing further is told. */
        void dropped();

        /**
         * Takes an edge that is held to be so, or was.
         *
         * @param job the id of the job, 0 for none; the facts' job is not set. Of a grade that {@linkplain Grade#isKeptHere() is kept here}, the id of who declares it,
         *     which is no node
         * @param renamedAt when an end was renamed after the last sighting, in microseconds; {@link Interval#OPEN} when none was
         */
        void edge(long from, long to, long job, EdgeFacts facts, long renamedAt);
    }

    /**
     * How far a reader has read.
     *
     * @param before how far in what was held before
     * @param sweep grows when edges have been dropped
     * @param at when that was
     */
    public record Point(long change, long node, long before, Names names, long sweep, Instant at) {
        /** The point before everything. */
        public static final Point START = new Point(-1, 0, 0, new Names(0, 0, 0), -1, Instant.EPOCH);
    }

    /** How many unions of names there are, how many words on them, and the number of the newest rename. */
    public record Names(long pairs, long words, long renames) {}

    /**
     * A dataset's other name, and the one that it was told under.
     *
     * @param renamedAt until when the other name was its only one, in microseconds since 1970 in UTC; {@link Interval#OPEN} where it was not renamed
     */
    public record SameName(DatasetKey other, DatasetKey dataset, long renamedAt) {}

    /** Waits until what this process has accepted is in the tables, and gives a number that grows when something was folded. */
    public long settled() {
        folding.caughtUp();
        return folding.folds();
    }

    /** Grows when this process has folded something. */
    public long folds() {
        return folding.folds();
    }

    /**
     * Tells all changes since the point, and gives the next point; the same one when the receiver wants no more.
     *
     * @throws StoreException when the database refuses or is away
     */
    public Point since(Point point, Receiver receiver) {
        try {
            return QuarkusTransaction.suspendingExisting().call(() -> read(point, receiver));
        } catch (QuarkusTransactionException failure) {
            throw failure.getCause() instanceof StoreException refused ? refused : failure;
        }
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
        NamesAndSweep told = namesAndSweep(connection);
        Names names = told.names();
        long sweep = Math.max(point.sweep(), told.sweep());
        if (point.sweep() >= 0 && point.sweep() < told.sweep()) {
            receiver.dropped();
            return point;
        }
        if (change == point.change() && names.equals(point.names())) {
            return new Point(change, point.node(), point.before(), names, sweep, now);
        }
        if (!names.equals(point.names()) && !receiver.names(same(connection))) {
            return point;
        }
        long node = nodes(connection, point.node(), receiver);
        boolean anew = point.at().isBefore(now.minus(REMEMBERED));
        String chosen = anew ? "" : CHANGED.formatted(point.change());
        edges(connection, EDGES + chosen, receiver);
        long before = before(connection, point.before(), receiver);
        return new Point(change, node, before, names, sweep, now);
    }

    private static long newest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST);
                ResultSet newest = statement.executeQuery()) {
            newest.next();
            return newest.getLong(1);
        }
    }

    private record NamesAndSweep(Names names, long sweep) {}

    private static NamesAndSweep namesAndSweep(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NAMES);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new NamesAndSweep(new Names(row.getLong(1), row.getLong(2), row.getLong(3)), row.getLong(4));
        }
    }

    private static List<SameName> same(Connection connection) throws SQLException {
        List<SameName> pairs = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SAME);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                pairs.add(new SameName(
                        new DatasetKey(row.getString(1), row.getString(2)),
                        new DatasetKey(row.getString(3), row.getString(4)),
                        renamedAt(row)));
            }
        }
        return pairs;
    }

    private static long renamedAt(ResultSet row) throws SQLException {
        long at = row.getLong(5);
        return row.wasNull() ? Interval.OPEN : at;
    }

    private static long nodes(Connection connection, long after, Receiver receiver) throws SQLException {
        long last = after;
        try (CopiedRows nodes = new CopiedRows(connection, NODES.formatted(after))) {
            while (nodes.next()) {
                last = nodes.number();
                receiver.node(last, NodeKind.valueOf(nodes.text()), nodes.text(), nodes.text(), nodes.text());
            }
        }
        return last;
    }

    private static void edges(Connection connection, String query, Receiver receiver) throws SQLException {
        KnownTransformations transformations = new KnownTransformations();
        try (CopiedRows rows = new CopiedRows(connection, query)) {
            while (rows.next()) {
                edge(rows, transformations, receiver);
            }
        }
    }

    /** Gives the number of the last that there is. */
    private static long before(Connection connection, long after, Receiver receiver) throws SQLException {
        KnownTransformations transformations = new KnownTransformations();
        long last = after;
        try (CopiedRows rows = new CopiedRows(connection, BEFORE.formatted(after))) {
            while (rows.next()) {
                last = Math.max(last, rows.number());
                edge(rows, transformations, receiver);
            }
        }
        return last;
    }

    private static void edge(CopiedRows row, KnownTransformations transformations, Receiver receiver) {
        long from = row.number();
        long to = row.number();
        long job = row.number();
        EdgeKind kind = EdgeKind.valueOf(row.text());
        Grade grade = GRADES[(int) row.number()];
        List<Transformation> transformed = transformations.read(row.text());
        long firstSeen = row.time(0);
        long lastSeen = row.time(0);
        long learnedAt = row.time(0);
        long closedAt = row.time(Interval.OPEN);
        long renamedAt = row.time(Interval.OPEN);
        long events = row.number();
        Interval interval = new Interval(firstSeen, lastSeen, learnedAt, closedAt, row.time(Interval.OPEN));
        EdgeFacts facts = new EdgeFacts(kind, grade, GraphBuilder.NO_JOB, transformed, interval, events);
        receiver.edge(from, to, job, facts, renamedAt);
    }

    /** Millions of edges have some dozens of transformations: most texts have been read before. Not thread-safe. */
    private static final class KnownTransformations {
        private static final int MOST = 10_000;
        private final Map<String, List<Transformation>> known = new HashMap<>();

        List<Transformation> read(String text) {
            if (known.size() > MOST) {
                known.clear();
            }
            return known.computeIfAbsent(text, TransformationText::read);
        }
    }
}
