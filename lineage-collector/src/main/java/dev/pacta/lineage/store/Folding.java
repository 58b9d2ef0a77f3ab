/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.HeapShare;
import dev.pacta.lineage.LineageSettings;
import dev.pacta.lineage.NamingRules;
import dev.pacta.lineage.event.EventLimits;
import dev.pacta.lineage.event.EventReader;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Folds what the log has into the tables of the graph, in the background and many events at a time; what a process that died has left
 * behind is folded by another. Events that repeat what is known add sightings, which are written for many at once ({@link RepeatsPace}).
 * Reading waits for what this process has accepted ({@link #caughtUp}). Safe for many threads; one thread folds.
 */
@ApplicationScoped
public class Folding {
    private static final Logger LOG = Logger.getLogger(Folding.class);
    private static final int MOST_LEFT_AT_ONCE = 16;
    /** Of what was left the sizes are not known: in a heap of little size they are folded one after the other. */
    private static final int LEFT_AT_ONCE = (int) Math.max(1, HeapShare.ofBytes(MOST_LEFT_AT_ONCE << 20) >> 20);

    private static final long MOST_BYTES_OF_REPEATS = HeapShare.ofBytes(64L << 20);
    private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long FORGET_EVERY_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    /** Longer than repeats wait for being written. */
    private static final long LEFT_BEHIND_MILLIS = 30_000;

    private final FoldTransaction transaction;
    private final FoldQueue queue;
    private final RepeatsPace pace = new RepeatsPace(System.nanoTime());
    private volatile long folds;
    private volatile long doubtedAt = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(LEFT_BEHIND_MILLIS);
    private @Nullable Thread worker;

    Folding(DataSource database, LineageSettings settings) {
        EventReader reader = new EventReader(new EventLimits(
                HeapShare.ofOneBody(settings.maxEventSize().asLongValue()),
                settings.maxFacetSize().asLongValue()));
        this.transaction = new FoldTransaction(database, reader, NamingRules.of(settings));
        this.queue = new FoldQueue(settings.eventsPerFold());
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
        queue.hand(commit);
    }

    /** A commit of this process may be in the log or not: its answer was lost. What is there of that time is looked for as soon as the database answers. */
    void doubt() {
        doubtedAt = System.nanoTime();
    }

    /** How many events of this process are in the log and not folded. */
    public long waiting() {
        return queue.waiting();
    }

    /** Grows whenever this process has folded something. */
    public long folds() {
        return folds;
    }

    /**
     * Waits until everything that this process has accepted before the call is folded, at most two seconds: a reader sees its own
     * writes, unless the folding is far behind. Under load the counts and last sightings of what is known may lag by some seconds.
     */
    public void caughtUp() {
        queue.caughtUp();
    }

    private void run() {
        long lookedAt = System.nanoTime();
        long forgotAt = lookedAt;
        lookForLeft(0);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                List<Appended> commits = queue.next(nanosToWait());
                if (!commits.isEmpty()) {
                    foldUntilDone(commits);
                }
                if (repeatsAreDue()) {
                    foldRepeats();
                }
                if (System.nanoTime() - lookedAt > LOOK_EVERY_NANOS) {
                    lookForLeft(Math.min(LEFT_BEHIND_MILLIS, millisSinceDoubt()));
                    lookedAt = System.nanoTime();
                }
                if (System.nanoTime() - forgotAt > FORGET_EVERY_NANOS) {
                    forget();
                    forgotAt = System.nanoTime();
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("folding stopped");
        }
    }

    /** All that was appended before a doubt is old enough to be looked for, by the clock of the database alone. */
    private long millisSinceDoubt() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - doubtedAt);
    }

    private long nanosToWait() {
        return transaction.repeats().events() == 0
                ? LOOK_EVERY_NANOS
                : Math.min(LOOK_EVERY_NANOS, pace.nanosLeft(System.nanoTime(), queue.readersWaitForRepeats()));
    }

    private boolean repeatsAreDue() {
        Repeats repeats = transaction.repeats();
        return repeats.events() > 0
                && (repeats.bytes() > MOST_BYTES_OF_REPEATS
                        || pace.nanosLeft(System.nanoTime(), queue.readersWaitForRepeats()) == 0);
    }

    /** Those that cannot be folded together stay in the queue, and are taken from there as if they had been left behind. */
    private void foldRepeats() throws InterruptedException {
        long startedAt = System.nanoTime();
        try {
            transaction.foldRepeats();
            folds++;
            queue.repeatsFinished();
        } catch (StoreException failure) {
            LOG.warnf("repeated events wait for the database state=%s", failure.state());
            if (!failure.isUnreachable() && !failure.isWorthAnotherTry()) {
                leaveRepeats();
            }
            queue.pause(PAUSE_NANOS);
        } catch (RuntimeException surprise) {
            LOG.error("repeated events were not folded together", surprise);
            leaveRepeats();
        }
        pace.done(startedAt, System.nanoTime());
    }

    private void leaveRepeats() {
        transaction.repeats().clear();
        queue.repeatsFinished();
    }

    /** While the database is away the events wait; they are in its log. */
    private void foldUntilDone(List<Appended> commits) throws InterruptedException {
        while (true) {
            try {
                fold(commits);
                folds++;
                queue.finished(commits, transaction.repeats().events());
                return;
            } catch (StoreException failure) {
                LOG.warnf("folding waits for the database state=%s", failure.state());
            } catch (RuntimeException surprise) {
                LOG.errorf(surprise, "folding failed, its events stay in the queue commits=%d", commits.size());
            }
            queue.pause(PAUSE_NANOS);
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
            List<Long> numbers = transaction.left(millis, LEFT_AT_ONCE);
            while (!numbers.isEmpty()) {
                fold(numbers.stream().map(Appended::unread).toList());
                folds++;
                numbers = transaction.left(millis, LEFT_AT_ONCE);
            }
        } catch (StoreException failure) {
            LOG.warnf("the queue of the folding was not read state=%s", failure.state());
        } catch (RuntimeException surprise) {
            LOG.error("what was left in the queue was not folded", surprise);
        }
    }
}
