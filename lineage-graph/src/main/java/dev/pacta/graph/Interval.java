/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When an edge was so, and when that became known; all times in microseconds since 1970 in UTC.
 *
 * @param firstSeen event time of the first sighting
 * @param lastSeen event time of the last sighting
 * @param learnedAt since when it is held to be so
 * @param closedAt event time from which it no longer holds, {@link #OPEN} while it does
 * @param heldUntil when something was learned that changed it; {@link #OPEN} while nothing was, and {@link #ON} while nothing was and a later interval of the same edge is
 *     held to be so beside it
 */
public record Interval(long firstSeen, long lastSeen, long learnedAt, long closedAt, long heldUntil) {
    /** The end of an interval that has not ended. */
    public static final long OPEN = Long.MAX_VALUE;

    /** In place of a time until which something was held: it is held on, as a past that is over. */
    public static final long ON = OPEN - 1;

    /** Holds always and was always known. */
    public static final Interval ALWAYS = new Interval(Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, OPEN, OPEN);

    public Interval {
        if (lastSeen < firstSeen) {
            throw new IllegalArgumentException("lastSeen %d is before firstSeen %d".formatted(lastSeen, firstSeen));
        }
    }

    /** The same, ended at a time unless it ended before. */
    public Interval endedBy(long time) {
        return time >= closedAt ? this : new Interval(firstSeen, lastSeen, learnedAt, time, heldUntil);
    }

    /** What is held to be so now. */
    public Interval(long firstSeen, long lastSeen, long learnedAt, long closedAt) {
        this(firstSeen, lastSeen, learnedAt, closedAt, OPEN);
    }

    /** An open interval. */
    public static Interval of(Instant firstSeen, Instant lastSeen, Instant learnedAt) {
        return new Interval(micros(firstSeen), micros(lastSeen), micros(learnedAt), OPEN);
    }

    /** Microseconds since 1970 in UTC. */
    public static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /** The instant of a number of microseconds. */
    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
