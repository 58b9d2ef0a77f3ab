/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/**
 * Of each few edges that lie beside one another a time at which all that are open have begun, so that who asks for a later one compares no
 * times. It is never too early, and may be too late: it only rises, so that views share it. One thread writes; views are read by any number
 * of threads meanwhile.
 */
final class Beginnings {
    /** Of so many edges (a power of two). */
    private static final int EDGES = 6;
    /** Times are in so many microseconds (a power of two), about four seconds, and rounded up. */
    private static final int UNIT = 22;

    private static final int NEVER = Integer.MAX_VALUE;

    private final IntColumn latest;

    Beginnings() {
        this(new IntColumn());
    }

    private Beginnings(IntColumn latest) {
        this.latest = latest;
    }

    Beginnings view() {
        return new Beginnings(latest.view());
    }

    /** A time in microseconds in the unit of this. */
    static int rounded(long time) {
        return Math.clamp(Math.ceilDiv(time, 1L << UNIT), Integer.MIN_VALUE, NEVER);
    }

    /** @param beginning {@linkplain #rounded rounded} */
    void add(int edge, int beginning) {
        int place = edge >>> EDGES;
        while (latest.size() <= place) {
            latest.add(Integer.MIN_VALUE);
        }
        if (latest.get(place) < beginning) {
            latest.write(place, beginning);
        }
    }

    /** Whether the edge has certainly begun by then, if it is open; it may have if not. */
    boolean areBefore(int edge, long eventTime) {
        int beginning = latest.get(edge >>> EDGES);
        return beginning != NEVER && (long) beginning << UNIT <= eventTime;
    }
}
