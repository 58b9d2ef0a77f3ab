/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.event.EventReader;
import dev.pacta.lineage.event.EventReading;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The queue of what is in the log and not folded. Taking a row out and folding its events is one transaction: whatever happens, each
 * event is folded once.
 */
final class UnfoldedRows {
    private static final String LOCK = "select pg_advisory_xact_lock(7021904411)";
    private static final String CLAIM = "delete from lineage_unfolded where number = any (?) returning number, events";
    private static final String ADD = "insert into lineage_unfolded (events) values (?) returning number";
    private static final String LEFT =
            "select number from lineage_unfolded where appended_at <= now() - ? * interval '1 millisecond' order by number limit ?";
    private static final String BODIES = "select id, body from lineage_event where id = any (?)";

    private static final String SWEEPS = "select coalesce(max(number), 0) from lineage_sweep where what = 'BODIES'";

    private UnfoldedRows() {}

    /** One process folds at a time: the merges of two would wait for each other, and numbers would not follow the commits. */
    static void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.execute();
        }
    }

    /** Grows when bodies of facets have been dropped; asked under the lock. */
    static long sweeps(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SWEEPS);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Takes rows out of the queue; those that another process has taken are not among the answer. */
    static List<Claimed> claim(Connection connection, Collection<Long> numbers) throws SQLException {
        List<Claimed> claimed = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setArray(1, connection.createArrayOf("int8", numbers.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    claimed.add(new Claimed(rows.getLong(1), ids(rows.getArray(2))));
                }
            }
        }
        return claimed;
    }

    /** Puts a row into the queue and gives its number. */
    static long add(Connection connection, Collection<Long> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setArray(1, connection.createArrayOf("int8", events.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** A row that was taken out of the queue. */
    record Claimed(long number, List<Long> events) {
        Claimed {
            events = List.copyOf(events);
        }
    }

    private static List<Long> ids(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }

    /** Those that have waited so long that their process must be gone or far behind. */
    static List<Long> left(Connection connection, long millis, int most) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(LEFT)) {
            statement.setLong(1, millis);
            statement.setInt(2, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
        }
        return numbers;
    }

    /** Events from the log, read as they were when they came. */
    static List<Appended.Event> load(Connection connection, EventReader reader, Collection<Long> ids)
            throws SQLException {
        List<Appended.Event> events = new ArrayList<>();
        Set<Long> missing = new HashSet<>(ids);
        try (PreparedStatement statement = connection.prepareStatement(BODIES)) {
            statement.setArray(1, connection.createArrayOf("int8", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (reader.read(rows.getBytes(2)) instanceof EventReading.Readable readable) {
                        events.add(new Appended.Event(rows.getLong(1), readable.event()));
                        missing.remove(rows.getLong(1));
                    }
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new UnreadableEventException(missing.iterator().next());
        }
        return events;
    }
}
