/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.NamingRules;
import dev.pacta.lineage.edges.EventShape;
import dev.pacta.lineage.event.EventReader;
import dev.pacta.lineage.event.EventReading;
import dev.pacta.lineage.event.LineageEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Folds appended events into the tables of the graph, many in one transaction. Not thread-safe. */
final class FoldTransaction {
    private static final Logger LOG = Logger.getLogger(FoldTransaction.class);

    private static final Runnable NOTHING = () -> {};
    private static final Duration CHANGES_TOLD = Duration.ofHours(1);

    private final DataSource database;
    private final EventReader reader;
    private final NamingRules rules;
    private final JobLog log;
    private final KnownRows known = new KnownRows();
    private final Repeats repeats = new Repeats();
    private final InstantSource clock = InstantSource.system();
    private Runnable afterCommit = NOTHING;

    FoldTransaction(DataSource database, EventReader reader, NamingRules rules) {
        this.rules = rules;
        this.log = new JobLog(reader, rules);
        this.database = database;
        this.reader = reader;
    }

    /** Work on one connection, in one transaction. */
    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /**
     * Folds what is still in the queue of these commits.
     *
     * @throws StoreException when the database refuses or is away; nothing is folded then
     */
    void fold(List<Appended> commits) {
        inTransaction(connection -> {
            lock(connection);
            write(connection, claim(connection, commits));
        });
    }

    /** Folds commits event by event; an event that cannot be folded goes to the dead letters. */
    void foldOneByOne(Appended commit) {
        inTransaction(connection -> {
            lock(connection);
            for (UnfoldedRows.Claimed row : UnfoldedRows.claim(connection, List.of(commit.number()))) {
                for (long id : row.events()) {
                    foldAlone(connection, id);
                }
            }
        });
    }

    private void lock(Connection connection) throws SQLException {
        UnfoldedRows.lock(connection);
        known.sweptUpTo(UnfoldedRows.sweeps(connection));
    }

    private void foldAlone(Connection connection, long id) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            write(connection, new Claimed(List.of(), UnfoldedRows.load(connection, reader, List.of(id))));
            connection.releaseSavepoint(before);
        } catch (SQLException failure) {
            StoreException refused = new StoreException(failure);
            if (refused.isUnreachable() || refused.isWorthAnotherTry()) {
                throw failure;
            }
            giveUp(connection, before, id, refused);
        } catch (RuntimeException surprise) {
            giveUp(connection, before, id, surprise);
        }
    }

    private void giveUp(Connection connection, Savepoint before, long id, RuntimeException reason) throws SQLException {
        connection.rollback(before);
        known.rolledBack();
        DeadLetterRows.addFromLog(connection, id, reason, clock.instant());
    }

    /** Changes are told for an hour. */
    void forgetOldChanges() {
        inTransaction(
                connection -> ChangeRows.forget(connection, clock.instant().minus(CHANGES_TOLD)));
    }

    /** Numbers of commits that nobody has folded for so long. */
    List<Long> left(long millis, int most) {
        List<Long> numbers = new ArrayList<>();
        inTransaction(connection -> numbers.addAll(UnfoldedRows.left(connection, millis, most)));
        return numbers;
    }

    /** Events whose turn it is: those that this process has in memory, and those that were read from the log. */
    private record Claimed(List<Appended.Event> known, List<Appended.Event> loaded) {
        Set<Long> ids() {
            return Stream.concat(known.stream(), loaded.stream())
                    .map(Appended.Event::id)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private Claimed claim(Connection connection, List<Appended> commits) throws SQLException {
        Map<Long, Appended> byNumber = new HashMap<>();
        commits.forEach(commit -> byNumber.put(commit.number(), commit));
        List<Appended.Event> events = new ArrayList<>();
        List<Long> toLoad = new ArrayList<>();
        for (UnfoldedRows.Claimed row : UnfoldedRows.claim(connection, byNumber.keySet())) {
            Appended commit = byNumber.get(row.number());
            if (commit == null || commit.events().isEmpty()) {
                toLoad.addAll(row.events());
            } else {
                events.addAll(commit.events());
            }
        }
        return new Claimed(events, toLoad.isEmpty() ? List.of() : UnfoldedRows.load(connection, reader, toLoad));
    }

    /** What repeats goes back to the queue, in one row, when its runs are written. */
    private void write(Connection connection, Claimed claimed) throws SQLException {
        EventChunk chunk = new EventChunk(rules, log, claimed.ids());
        claimed.loaded().forEach(one -> chunk.add(one.event(), one.id()));
        Repeats.Batch batch = new Repeats.Batch();
        List<Long> repeated = new ArrayList<>();
        for (Appended.Event one : claimed.known()) {
            Optional<UUID> shape = EventShape.of(rules.apply(one.event()));
            Long uses = shape.map(known::shape).orElse(null);
            if (uses != null) {
                chunk.addRunOnly(one.event(), one.id(), uses);
                batch.add(shape.get(), one);
                repeated.add(one.id());
            } else {
                chunk.add(one.event(), one.id());
                shape.ifPresent(key -> chunk.isFirstOf(key, one.event()));
            }
        }
        chunk.write(connection, known, clock.instant());
        if (!repeated.isEmpty()) {
            long number = UnfoldedRows.add(connection, repeated);
            afterCommit = () -> repeats.add(number, batch);
        }
    }

    /** Writes the sightings of what repeats. Where another process has taken some from the queue, it has written those. */
    void foldRepeats() {
        inTransaction(connection -> {
            lock(connection);
            List<UnfoldedRows.Claimed> mine = UnfoldedRows.claim(connection, repeats.numbers());
            Set<Long> numbers = mine.stream().map(UnfoldedRows.Claimed::number).collect(Collectors.toSet());
            Set<Long> events =
                    mine.stream().flatMap(row -> row.events().stream()).collect(Collectors.toSet());
            EventChunk chunk = new EventChunk(rules, log, events);
            repeats.forEach(numbers, (example, seen) -> chunk.addRepeated(read(example), seen));
            chunk.write(connection, known, clock.instant());
            afterCommit = repeats::clear;
        });
    }

    /** A tree of what was read takes ten times its bytes, so that those are kept. */
    private LineageEvent read(byte[] example) {
        if (reader.read(example) instanceof EventReading.Readable readable) {
            return readable.event();
        }
        throw new IllegalStateException("an event was refused that was read before");
    }

    Repeats repeats() {
        return repeats;
    }

    private void inTransaction(Work work) {
        afterCommit = NOTHING;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                work.on(connection);
                connection.commit();
                done = true;
            } finally {
                if (done) {
                    known.committed();
                    afterCommit.run();
                } else {
                    known.rolledBack();
                    rollBack(connection);
                }
            }
        } catch (SQLException failure) {
            throw new StoreException(failure);
        }
    }

    /** A connection that is broken rolls back by itself; the failure that led here is the one to tell. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException broken) {
            LOG.debugf("rollback refused state=%s", broken.getSQLState());
        }
    }
}
