/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/** Spreads numbers over all bits, for tables whose length is a power of two (D. Knuth, The Art of Computer Programming, vol. 3, 6.4). */
final class Hashing {
    private static final int FREE = -1;

    private static final int GOLDEN = 0x9E3779B9;

    private Hashing() {}

    static int spread(int number) {
        int mixed = number * GOLDEN;
        return mixed ^ (mixed >>> 15);
    }

    /**
     * A table of numbers as it was when there were so many of them. They are placed in their order, also where a table grows, so that those that came later
     * are on nobody's way.
     */
    static int[] upTo(int size, int[] slots) {
        int[] before = slots.clone();
        for (int slot = 0; slot < before.length; slot++) {
            if (before[slot] >= size) {
                before[slot] = FREE;
            }
        }
        return before;
    }
}
