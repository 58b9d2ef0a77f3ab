/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/**
 * The jobs that state of some of what they read that it is not in some of what they write, perhaps only at some time: a bit for each node. Of
 * all others each input leads to each output at every time. One thread writes; views are read by any number of threads meanwhile.
 */
final class Choosing {
    private static final int BITS = 5;

    private final IntColumn bits;

    Choosing() {
        this(new IntColumn());
    }

    private Choosing(IntColumn bits) {
        this.bits = bits;
    }

    Choosing view() {
        return new Choosing(bits.view());
    }

    Choosing branch() {
        return new Choosing(bits.branch());
    }

    boolean isEmpty() {
        return bits.size() == 0;
    }

    boolean has(int node) {
        int word = node >>> BITS;
        return word < bits.size() && (bits.get(word) >>> node & 1) != 0;
    }

    void add(int job) {
        int word = job >>> BITS;
        while (bits.size() <= word) {
            bits.add(0);
        }
        bits.replace(word, bits.get(word) | 1 << job);
    }
}
