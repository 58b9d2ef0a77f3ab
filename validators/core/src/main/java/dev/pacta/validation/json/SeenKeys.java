/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import java.util.Arrays;

/** Which keys the open objects of a record have had, a bit each; one stack for all levels, so that a record costs no memory. Not thread-safe. */
final class SeenKeys {
    private long[] words = new long[16];
    private int top;

    /** Begins an object of that many fields. */
    int open(int fields) {
        int base = top;
        top += (fields >> 6) + 1;
        if (top > words.length) {
            words = Arrays.copyOf(words, Math.max(top, words.length * 2));
        }
        Arrays.fill(words, base, top, 0);
        return base;
    }

    /** Takes note of a key; true when it was there before. */
    boolean mark(int base, int position) {
        int word = base + (position >> 6);
        long bit = 1L << position;
        boolean before = (words[word] & bit) != 0;
        words[word] |= bit;
        return before;
    }

    boolean has(int base, int position) {
        return (words[base + (position >> 6)] & 1L << position) != 0;
    }

    /** Ends the object, and those inside it that a broken record has left open. */
    void close(int base) {
        top = base;
    }
}
