/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.Arrays;

/**
 * Finds the number of a pair of ints: open addressing. One thread writes; views are read by any number of threads meanwhile, as those
 * of {@link IntColumn}.
 */
final class NodeIndex {
    static final int NONE = -1;
    private static final int ODD = 31;

    private final IntColumn left;
    private final IntColumn right;
    private int[] slots;

    NodeIndex() {
        this(new IntColumn(), new IntColumn(), empty(64));
    }

    private NodeIndex(IntColumn left, IntColumn right, int[] slots) {
        this.left = left;
        this.right = right;
        this.slots = slots;
    }

    NodeIndex view() {
        return new NodeIndex(left.view(), right.view(), slots);
    }

    /** An index of its own that begins with what is in this view. */
    NodeIndex branch() {
        return new NodeIndex(left.branch(), right.branch(), Hashing.upTo(size(), slots));
    }

    int size() {
        return left.size();
    }

    int left(int number) {
        return left.get(number);
    }

    int right(int number) {
        return right.get(number);
    }

    /** The number of the pair, or {@link #NONE}. */
    int find(int leftOne, int rightOne) {
        int size = size();
        int slot = first(leftOne, rightOne, slots.length);
        for (int number = slots[slot]; number != NONE; number = slots[slot]) {
            if (number < size && left.get(number) == leftOne && right.get(number) == rightOne) {
                return number;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return NONE;
    }

    /** Adds a pair that is not there yet. */
    int add(int leftOne, int rightOne) {
        left.add(leftOne);
        right.add(rightOne);
        int number = size() - 1;
        if (size() * 4L > slots.length * 3L) {
            grow();
        } else {
            place(slots, number);
        }
        return number;
    }

    private void grow() {
        int[] larger = empty(slots.length * 2);
        for (int number = 0; number < size(); number++) {
            place(larger, number);
        }
        slots = larger;
    }

    private void place(int[] table, int number) {
        int slot = first(left.get(number), right.get(number), table.length);
        while (table[slot] != NONE) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = number;
    }

    private static int first(int leftOne, int rightOne, int length) {
        return Hashing.spread(Hashing.spread(leftOne) * ODD + rightOne) & (length - 1);
    }

    private static int[] empty(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
