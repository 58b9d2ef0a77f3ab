/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import java.util.Arrays;

/** The numbers that rows have in a graph, by the ids of the rows, which are given one after another. Not thread-safe. */
final class RowNumbers {
    /** The row has none. */
    static final int NONE = -1;

    private static final int BITS = 10;
    private static final int MASK = (1 << BITS) - 1;

    private int[][] pages = new int[16][];

    int of(long row) {
        int page = page(row);
        return page < pages.length && pages[page] != null ? pages[page][(int) (row & MASK)] : NONE;
    }

    void put(long row, int number) {
        int page = page(row);
        if (page >= pages.length) {
            pages = Arrays.copyOf(pages, Math.max(page + 1, pages.length * 2));
        }
        if (pages[page] == null) {
            pages[page] = new int[MASK + 1];
            Arrays.fill(pages[page], NONE);
        }
        pages[page][(int) (row & MASK)] = number;
    }

    private static int page(long row) {
        return Math.toIntExact(row >>> BITS);
    }
}
