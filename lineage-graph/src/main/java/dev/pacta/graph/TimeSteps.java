/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * A time as one of sixty-four steps, so that most times are compared without being looked up: steps are bounded by the times that there are, so
 * that about as many lie on each. An earlier step is an earlier time; times of one step have to be compared. Immutable; safe for many threads.
 */
final class TimeSteps {
    /** So many bits a step takes. */
    static final int BITS = 6;
    /** Later than every step. */
    static final int BEYOND = 1 << BITS;
    /** Knows no times: all are on its one step. */
    static final TimeSteps NONE = new TimeSteps(new long[0]);

    /** From so many times on no more are looked at. */
    private static final int LOOKED_AT = 1 << 14;

    /** A step ends at each of these. */
    private final long[] bounds;

    private TimeSteps(long[] bounds) {
        this.bounds = bounds;
    }

    /** Steps for so many times. */
    static TimeSteps of(int count, IntToLongFunction times) {
        if (count == 0) {
            return NONE;
        }
        long[] some = new long[Math.min(count, LOOKED_AT)];
        Arrays.setAll(some, at -> times.applyAsLong((int) ((long) at * count / some.length)));
        Arrays.sort(some);
        long[] bounds = new long[BEYOND - 1];
        bounds[0] = some[0] == Long.MIN_VALUE ? some[0] : some[0] - 1;
        for (int at = 1; at < bounds.length; at++) {
            bounds[at] = some[(int) ((long) (some.length - 1) * at / (bounds.length - 1))];
        }
        return new TimeSteps(Arrays.stream(bounds).distinct().toArray());
    }

    /** The step that a time is on, from 0 and before {@link #BEYOND}. */
    int step(long time) {
        int found = Arrays.binarySearch(bounds, time);
        return found >= 0 ? found : -found - 1;
    }
}
