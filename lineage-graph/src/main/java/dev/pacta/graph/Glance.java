/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/**
 * What is looked at first of an edge, in one int: the number of its nature, and the {@linkplain TimeSteps steps} on which it began and was
 * learned. Where there are more natures than have room beside the steps, their numbers take the whole int, and times are always compared.
 * Immutable; safe for many threads.
 */
final class Glance {
    private static final int NATURE_BITS = Integer.SIZE - 2 * TimeSteps.BITS;
    private static final int STEP = TimeSteps.BEYOND - 1;

    /** So many natures have room beside the steps. */
    static final int ROOM = 1 << NATURE_BITS;
    /** Knows no times. */
    static final Glance TIMELESS = new Glance(TimeSteps.NONE, TimeSteps.NONE, false);
    /** Has room for any number of natures, and knows no times. */
    static final Glance WIDE = new Glance(TimeSteps.NONE, TimeSteps.NONE, true);

    private final TimeSteps begun;
    private final TimeSteps learned;
    private final boolean isWide;

    private Glance(TimeSteps begun, TimeSteps learned, boolean isWide) {
        this.begun = begun;
        this.learned = learned;
        this.isWide = isWide;
    }

    /** For so many natures. */
    static Glance of(TimeSteps begun, TimeSteps learned, int natures) {
        return natures > ROOM ? WIDE : new Glance(begun, learned, false);
    }

    boolean hasRoomFor(int nature) {
        return isWide || nature < ROOM;
    }

    /** What tells the times, to be added to the number of a nature. */
    int times(long beginning, long learnedAt) {
        return begun.step(beginning) << NATURE_BITS | learned.step(learnedAt) << (NATURE_BITS + TimeSteps.BITS);
    }

    int nature(int glance) {
        return isWide ? glance : glance & (ROOM - 1);
    }

    /** The step on which the edge began. */
    int begun(int glance) {
        return isWide ? 0 : glance >>> NATURE_BITS & STEP;
    }

    /** The step on which the edge was learned. */
    int learned(int glance) {
        return isWide ? 0 : glance >>> (NATURE_BITS + TimeSteps.BITS);
    }

    int begunStep(long eventTime) {
        return begun.step(eventTime);
    }

    int learnedStep(long knownAt) {
        return learned.step(knownAt);
    }
}
