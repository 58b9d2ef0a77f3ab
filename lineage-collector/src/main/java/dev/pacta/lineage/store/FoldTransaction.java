/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.NamespaceRules;
import dev.pacta.lineage.event.EventReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Folds appended events into the tables of the graph, many in one transaction. Not thread-safe. */
final class FoldTransaction {
    private static final Logger LOG = Logger.getLogger(FoldTransaction.class);

    private static final Duration CHANGES_TOLD = Duration.ofHours(1);

    private final DataSource database;
    private final EventReader reader;
    private final NamespaceRules rules;
    private final KnownRows known = new KnownRows();
    private final InstantSource clock = InstantSource.system();

    FoldTransaction(DataSource database, EventReader reader, NamespaceRules rules) {
        this.rules = rules;
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
            UnfoldedRows.lock(connection);
            write(connection, claimed(connection, commits));
        });
    }

    /** Folds commits event by event; an event that cannot be folded goes to the dead letters. */
    void foldOneByOne(Appended commit) {
        inTransaction(connection -> {
            UnfoldedRows.lock(connection);
            for (UnfoldedRows.Claimed row : UnfoldedRows.claim(connection, List.of(commit.number()))) {
                for (long id : row.events()) {
                    foldAlone(connection, id);
                }
            }
        });
    }

    private void foldAlone(Connection connection, long id) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            write(connection, UnfoldedRows.load(connection, reader, List.of(id)));
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

    private List<Appended.Event> claimed(Connection connection, List<Appended> commits) throws SQLException {
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
        if (!toLoad.isEmpty()) {
            events.addAll(UnfoldedRows.load(connection, reader, toLoad));
        }
        return events;
    }

    private void write(Connection connection, List<Appended.Event> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        EventChunk chunk = new EventChunk(rules);
        events.forEach(one -> chunk.add(one.event(), one.id()));
        chunk.write(connection, known, now);
    }

    private void inTransaction(Work work) {
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
