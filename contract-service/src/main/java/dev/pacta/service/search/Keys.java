/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import java.util.Arrays;

/** For each contract a number by which it is ordered roughly, without looking at the contract itself. */
final class Keys {
    private long[] values = new long[1];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 1);
        }
        values[size++] = value;
    }

    long get(int contract) {
        return values[contract];
    }
}
