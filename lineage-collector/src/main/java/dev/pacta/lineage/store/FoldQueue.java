/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.HeapShare;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What this process has appended and not folded, and those who wait for it. Safe for many threads. */
final class FoldQueue {
    private static final long MOST_BYTES_IN_MEMORY = HeapShare.ofBytes(128L << 20);
    private static final long MOST_BYTES_IN_ONE = HeapShare.ofBytes(32L << 20);
    /** A reader that has waited this long reads what is there. */
    private static final long LONGEST_WAIT_MILLIS = 2_000;

    private static final long GATHERED_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    /** A reader waits so long after the folding before, lest many readers make each event be folded by itself. */
    private static final long GATHERED_FOR_READERS_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    /** Readers wait for repeats that are written in a moment, not while a server works at the limit of its speed. */
    private static final long FEW_REPEATS = 500;

    private final int mostEvents;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Appended> queue = new ArrayDeque<>();
    private long bytesInMemory;
    private long waitingEvents;
    private long handed;
    private long done;
    private long repeats;
    private long repeatsTold;
    private long repeatsWritten;
    private int readers;
    private long givenAt = System.nanoTime() - GATHERED_NANOS;

    /** @param mostEvents how many are folded at once */
    FoldQueue(int mostEvents) {
        this.mostEvents = mostEvents;
    }

    /** Takes over events that were committed; bodies beyond what memory may hold are read again from the log. */
    void hand(Appended commit) {
        lock.lock();
        try {
            boolean keep = bytesInMemory + commit.bytes() <= MOST_BYTES_IN_MEMORY;
            queue.add(keep ? commit : commit.withoutEvents());
            bytesInMemory += keep ? commit.bytesInMemory() : 0;
            waitingEvents += commit.count();
            handed++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many events are not folded. */
    long waiting() {
        lock.lock();
        try {
            return waitingEvents;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Commits that are to be folded together; none when none has come in this time. After a while without any the first is given at
     * once; those that follow closely are gathered, for a shorter time where a reader waits.
     */
    List<Appended> next(long nanos) throws InterruptedException {
        lock.lock();
        try {
            if (queue.isEmpty() && nanos > 0) {
                changed.awaitNanos(nanos);
            }
            gather();
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

    private void gather() throws InterruptedException {
        long left = nanosToGather();
        while (left > 0 && !queue.isEmpty() && waitingEvents < mostEvents) {
            changed.awaitNanos(left);
            left = nanosToGather();
        }
        if (!queue.isEmpty()) {
            givenAt = System.nanoTime();
        }
    }

    private long nanosToGather() {
        return (readers == 0 ? GATHERED_NANOS : GATHERED_FOR_READERS_NANOS) - (System.nanoTime() - givenAt);
    }

    /** New events do not make the database come back: only time does. */
    void pause(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * The commits are folded.
     *
     * @param waitingRepeats how many events of these and earlier ones repeat others and wait for being written
     */
    void finished(List<Appended> commits, long waitingRepeats) {
        lock.lock();
        try {
            done += commits.size();
            for (Appended commit : commits) {
                bytesInMemory -= commit.bytesInMemory();
                waitingEvents -= commit.count();
            }
            repeatsTold += waitingRepeats > repeats ? 1 : 0;
            repeats = waitingRepeats;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** All repeats are written. */
    void repeatsFinished() {
        lock.lock();
        try {
            repeats = 0;
            repeatsWritten = repeatsTold;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Of many repeats no reader waits to see all. */
    boolean readersWaitForRepeats() {
        lock.lock();
        try {
            return readers > 0 && repeats <= FEW_REPEATS;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until everything that was handed over before the call is folded, at most two seconds. Repeats are waited for while they
     * are few.
     */
    void caughtUp() {
        lock.lock();
        readers++;
        changed.signalAll();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT_MILLIS);
            for (long goal = handed; done < goal && left > 0; ) {
                left = changed.awaitNanos(left);
            }
            for (long goal = repeatsTold; repeatsWritten < goal && repeats <= FEW_REPEATS && left > 0; ) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            readers--;
            lock.unlock();
        }
    }
}
