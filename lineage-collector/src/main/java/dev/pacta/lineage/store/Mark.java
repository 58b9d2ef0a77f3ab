/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.Interval;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.event.RunState;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * How new the word of an event is: by event time, then by how far its run had come, then by the digest of its bytes. The order is
 * total, so that whichever of two events arrives first, the same one is newer. As a UUID it sorts in the database as it does here.
 */
record Mark(long high, long low) implements Comparable<Mark> {
    /** Microseconds from the year 1, the first that {@link dev.pacta.lineage.event.EventTimes} takes, to 1970. */
    private static final long BEFORE_1970 = 62_135_596_800_000_000L;

    private static final int RANK_BITS = 4;
    private static final int MICROS_BITS = 60;
    private static final int DIGEST_AT = "sha256:".length();

    /** The newer the event the later. */
    static Mark of(LineageEvent event) {
        return new Mark(micros(event.eventTime()) << RANK_BITS | rank(event), digest(event));
    }

    /** As new as a word of that time can be, in microseconds since 1970. */
    static Mark lastOf(long micros) {
        long most = (1L << MICROS_BITS) - 1 - BEFORE_1970;
        return new Mark((Math.min(micros, most) + BEFORE_1970) << RANK_BITS | (1L << RANK_BITS) - 1, -1);
    }

    /** A state that ends a run is later than any that does not, whatever the times say. */
    static Mark ofState(LineageEvent event) {
        return new Mark((long) rank(event) << MICROS_BITS | micros(event.eventTime()), digest(event));
    }

    private static int rank(LineageEvent event) {
        RunState state = event.state();
        return state == null ? RunState.OTHER.rank() : state.rank();
    }

    private static long micros(Instant time) {
        return Interval.micros(time) + BEFORE_1970;
    }

    private static long digest(LineageEvent event) {
        String digest = event.raw().digest();
        return HexFormat.fromHexDigitsToLong(digest, DIGEST_AT, DIGEST_AT + Long.BYTES * 2);
    }

    UUID uuid() {
        return new UUID(high, low);
    }

    boolean isBefore(Mark other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Mark other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh == 0 ? Long.compareUnsigned(low, other.low) : byHigh;
    }

    /** As the database writes it. */
    @Override
    public String toString() {
        return uuid().toString();
    }
}
