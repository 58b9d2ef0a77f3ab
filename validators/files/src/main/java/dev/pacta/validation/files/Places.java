/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import java.util.Arrays;

/** Where some rows are: 16 bytes each. Not thread-safe. */
final class Places {
    private static final int FIRST = 64;

    private long[] orders = new long[FIRST];
    private long[] rows = new long[FIRST];
    private int size;

    void add(long order, long row) {
        if (size == orders.length) {
            orders = Arrays.copyOf(orders, size * 2);
            rows = Arrays.copyOf(rows, size * 2);
        }
        orders[size] = order;
        rows[size] = row;
        size++;
    }

    int size() {
        return size;
    }

    long order(int at) {
        return orders[at];
    }

    long row(int at) {
        return rows[at];
    }
}
