/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import java.util.concurrent.TimeUnit;

/**
 * Says when the sightings of what repeats are written: as soon as that takes no more than a twentieth of the time, a quarter
 * while readers wait for them. What waits long costs little for each, because its sightings are merged. Not thread-safe.
 */
final class RepeatsPace {
    private static final int PAUSES = 19;
    private static final int PAUSES_FOR_READERS = 3;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(20);

    private long endedAt;
    private long took;

    RepeatsPace(long now) {
        this.endedAt = now;
    }

    /** They were written between these times. */
    void done(long startedAt, long now) {
        endedAt = now;
        took = now - startedAt;
    }

    /** How long they have to wait yet, at least 0. */
    long nanosLeft(long now, boolean readersWait) {
        long pause = Math.min(LONGEST_NANOS, took * (readersWait ? PAUSES_FOR_READERS : PAUSES));
        return Math.max(0, pause - (now - endedAt));
    }
}
