/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/** Spreads numbers over all bits, for tables whose length is a power of two (D. Knuth, The Art of Computer Programming, vol. 3, 6.4). */
final class Hashing {
    private static final int GOLDEN = 0x9E3779B9;

    private Hashing() {}

    static int spread(int number) {
        int mixed = number * GOLDEN;
        return mixed ^ (mixed >>> 15);
    }
}
