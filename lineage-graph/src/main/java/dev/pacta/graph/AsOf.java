/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.time.Instant;

/**
 * The two times of a question: what was so at {@code eventTime}, as far as it was known at {@code knownAt} (microseconds).
 */
public record AsOf(long eventTime, long knownAt) {
    /** Everything that still holds, with all that is known. */
    public static final AsOf NOW = new AsOf(Long.MAX_VALUE - 1, Long.MAX_VALUE);

    /** What was so at a time, with all that is known by now. */
    public static AsOf at(Instant eventTime) {
        return new AsOf(Interval.micros(eventTime), Long.MAX_VALUE);
    }

    /** What was so at a time, as far as it was known at another. */
    public static AsOf at(Instant eventTime, Instant knownAt) {
        return new AsOf(Interval.micros(eventTime), Interval.micros(knownAt));
    }

    /** The interval has begun, has not been closed, and was held to be so. */
    public boolean sees(Interval interval) {
        return sees(interval.firstSeen(), interval.learnedAt(), interval.closedAt(), interval.heldUntil());
    }

    /** The same of the times of an interval. */
    boolean sees(long firstSeen, long learnedAt, long closedAt, long heldUntil) {
        return firstSeen <= eventTime
                && closedAt > eventTime
                && learnedAt <= knownAt
                && (heldUntil >= Interval.ON || heldUntil > knownAt);
    }
}
