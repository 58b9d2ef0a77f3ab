/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

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

    /** The numbers themselves, with room behind them. */
    int[] values() {
        return values;
    }

    void set(int index, int value) {
        values[index] = value;
    }

    int size() {
        return size;
    }

    void forEach(IntConsumer consumer) {
        for (int i = 0; i < size; i++) {
            consumer.accept(values[i]);
        }
    }

    /** The same numbers in a list of their own. */
    Numbers copy() {
        Numbers copy = new Numbers();
        copy.values = Arrays.copyOf(values, Math.max(size, 1));
        copy.size = size;
        return copy;
    }

    void setAll(BitSet bits) {
        for (int i = 0; i < size; i++) {
            bits.set(values[i]);
        }
    }
}
