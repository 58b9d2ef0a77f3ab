/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import java.util.Arrays;
import java.util.BitSet;

/** A list of numbers that grows. */
final class Numbers {
    private int[] values = new int[1];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 1);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    void setAll(BitSet bits) {
        for (int i = 0; i < size; i++) {
            bits.set(values[i]);
        }
    }

    /** The place of the greatest number that is not above this one; the numbers ascend, and the first is not above it. */
    int floor(int value) {
        int place = Arrays.binarySearch(values, 0, size, value);
        return place >= 0 ? place : -place - 2;
    }
}
