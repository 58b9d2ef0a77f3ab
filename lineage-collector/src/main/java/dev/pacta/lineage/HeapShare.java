/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

/**
 * How many bytes of events may be in memory at a place that keeps some: in a heap of little size a share of it, so that all such places
 * together leave room for everything else. Safe for many threads.
 */
public final class HeapShare {
    /** An event that was read takes ten times its bytes, and four places keep events. */
    private static final int PART = 48;

    /** What one event that is read takes at most, in parts of its bytes: they themselves, their tree, and what is made of it. */
    private static final int PARTS_OF_ONE = 12;

    private HeapShare() {}

    /** The most bytes of one body that can be read, at most so many, whatever the heap. */
    public static long ofOneBody(long most) {
        return Math.min(most, Runtime.getRuntime().maxMemory() / PARTS_OF_ONE);
    }

    /** The most bytes of bodies, at most so many, whatever the heap. */
    public static long ofBytes(long most) {
        return Math.min(most, Runtime.getRuntime().maxMemory() / PART);
    }

    /** The most rows of some hundred bytes, at most so many, whatever the heap. */
    public static int ofRows(int most) {
        return (int) Math.min(most, Runtime.getRuntime().maxMemory() / 4_096);
    }
}
