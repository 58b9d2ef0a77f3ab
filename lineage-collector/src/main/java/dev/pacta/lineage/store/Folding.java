/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.LineageSettings;
import dev.pacta.lineage.NamespaceRules;
import dev.pacta.lineage.event.EventLimits;
import dev.pacta.lineage.event.EventReader;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Folds what the log has into the tables of the graph, in the background and many events at a time; what a process that died has left
 * behind is folded by another. Reading waits for what this process has accepted ({@link #caughtUp}). Safe for many threads; one
 * thread folds.
 */
@ApplicationScoped
public class Folding {
    private static final Logger LOG = Logger.getLogger(Folding.class);
    private static final long MOST_BYTES_IN_MEMORY = 128L << 20;
    private static final long MOST_BYTES_IN_ONE = 32L << 20;
    private static final int MOST_LEFT_AT_ONCE = 16;
    private static final long LOOK_EVERY_MILLIS = 1_000;
    private static final long FORGET_EVERY_MINUTES = 10;
    private static final long PAUSE_MILLIS = 250;
    private static final long LEFT_BEHIND_MILLIS = 5_000;
    /** A reader that has waited this long reads what is there. */
    private static final long LONGEST_WAIT_MILLIS = 2_000;

    private final FoldTransaction transaction;
    private final int mostEvents;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Appended> queue = new ArrayDeque<>();
    private long bytesInMemory;
    private long waitingEvents;
    private long handed;
    private long done;
    private volatile long folds;
    private @Nullable Thread worker;

    Folding(DataSource database, LineageSettings settings) {
        EventReader reader = new EventReader(new EventLimits(
                settings.maxEventSize().asLongValue(), settings.maxFacetSize().asLongValue()));
        this.transaction = new FoldTransaction(database, reader, NamespaceRules.of(settings.namespaceRules()));
        this.mostEvents = settings.eventsPerFold();
    }

    void start(@Observes @Priority(1) StartupEvent start) {
        worker = Thread.ofPlatform().daemon().name("lineage-fold").start(this::run);
    }

    @PreDestroy
    void stop() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    /** Takes over events that were committed; bodies beyond what memory may hold are read again from the log. */
    void hand(Appended commit) {
        lock.lock();
        try {
            boolean keep = bytesInMemory + commit.bytes() <= MOST_BYTES_IN_MEMORY;
            queue.add(keep ? commit : commit.withoutEvents());
            bytesInMemory += keep ? commit.bytes() : 0;
            waitingEvents += commit.count();
            handed++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many events of this process are in the log and not folded. */
    public long waiting() {
        lock.lock();
        try {
            return waitingEvents;
        } finally {
            lock.unlock();
        }
    }

    /** Grows whenever this process has folded something. */
    public long folds() {
        return folds;
    }

    /**
     * Waits until everything that this process has accepted before the call is folded, at most two seconds: a reader sees its own
     * writes, unless the folding is far behind.
     */
    public void caughtUp() {
        lock.lock();
        try {
            long goal = handed;
            long left = TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT_MILLIS);
            while (done < goal && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        long lookedAt = System.nanoTime();
        long forgotAt = lookedAt;
        lookForLeft(0);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                List<Appended> commits = next();
                if (!commits.isEmpty()) {
                    foldUntilDone(commits);
                }
                if (System.nanoTime() - lookedAt > TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS)) {
                    lookForLeft(LEFT_BEHIND_MILLIS);
                    lookedAt = System.nanoTime();
                }
                if (System.nanoTime() - forgotAt > TimeUnit.MINUTES.toNanos(FORGET_EVERY_MINUTES)) {
                    forget();
                    forgotAt = System.nanoTime();
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("folding stopped");
        }
    }

    private List<Appended> next() throws InterruptedException {
        lock.lock();
        try {
            if (queue.isEmpty()) {
                changed.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            }
            List<Appended> commits = new ArrayList<>();
            int events = 0;
            long bytes = 0;
            for (Appended next = queue.peek(); next != null; next = queue.peek()) {
                events += Math.max(1, next.count());
                bytes += next.bytes();
                if (!commits.isEmpty() && (events > mostEvents || bytes > MOST_BYTES_IN_ONE)) {
                    break;
                }
                commits.add(queue.remove());
            }
            return commits;
        } finally {
            lock.unlock();
        }
    }

    /** While the database is away the events wait; they are in its log. */
    private void foldUntilDone(List<Appended> commits) throws InterruptedException {
        while (true) {
            try {
                fold(commits);
                finished(commits);
                return;
            } catch (StoreException failure) {
                LOG.warnf("folding waits for the database state=%s", failure.state());
            } catch (RuntimeException surprise) {
                LOG.errorf(surprise, "folding failed, its events stay in the queue commits=%d", commits.size());
            }
            pause();
        }
    }

    /** New events do not make the database come back: only time does. */
    private void pause() throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
            while (left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Where the whole cannot be folded, each event is tried by itself. */
    private void fold(List<Appended> commits) {
        try {
            transaction.fold(commits);
        } catch (StoreException failure) {
            if (failure.isUnreachable() || failure.isWorthAnotherTry()) {
                throw failure;
            }
            LOG.warnf("events are folded one by one commits=%d state=%s", commits.size(), failure.state());
            commits.forEach(transaction::foldOneByOne);
        } catch (RuntimeException surprise) {
            LOG.warnf(surprise, "events are folded one by one commits=%d", commits.size());
            commits.forEach(transaction::foldOneByOne);
        }
    }

    private void finished(List<Appended> commits) {
        lock.lock();
        try {
            folds++;
            done += commits.size();
            for (Appended commit : commits) {
                bytesInMemory -= commit.bytes();
                waitingEvents -= commit.count();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void forget() {
        try {
            transaction.forgetOldChanges();
        } catch (StoreException failure) {
            LOG.warnf("old changes not forgotten state=%s", failure.state());
        }
    }

    /** Folds what other processes, or earlier lives of this one, have appended and not folded. */
    private void lookForLeft(long millis) {
        try {
            List<Long> numbers = transaction.left(millis, MOST_LEFT_AT_ONCE);
            while (!numbers.isEmpty()) {
                fold(numbers.stream().map(Appended::unread).toList());
                folds++;
                numbers = transaction.left(millis, MOST_LEFT_AT_ONCE);
            }
        } catch (StoreException failure) {
            LOG.warnf("the queue of the folding was not read state=%s", failure.state());
        } catch (RuntimeException surprise) {
            LOG.error("what was left in the queue was not folded", surprise);
        }
    }
}
