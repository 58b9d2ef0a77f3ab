/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A column of ints in pages, of which a view costs next to nothing: a view shares the pages and ends at its own size, so that what is
 * added later is beyond it. One thread writes; a view that was safely published is read by any number of threads meanwhile.
 */
final class IntColumn {
    private static final int BITS = 12;
    private static final int MASK = (1 << BITS) - 1;

    private int[][] pages;
    private int size;
    /** Pages that no view has. */
    private final BitSet own = new BitSet();

    private boolean isViewed;

    IntColumn() {
        this(new int[8][], 0);
    }

    private IntColumn(int[][] pages, int size) {
        this.pages = pages;
        this.size = size;
    }

    /** A column of so many equal values. */
    static IntColumn of(int size, int value) {
        IntColumn column = new IntColumn();
        for (int at = 0; at < size; at++) {
            column.add(value);
        }
        return column;
    }

    /** What is in the column now, whatever is added or replaced later; what is {@linkplain #write written} is seen or not. */
    IntColumn view() {
        own.clear();
        isViewed = true;
        return new IntColumn(pages, size);
    }

    /** A column of its own that begins with what is in this view; pages are shared until they change. */
    IntColumn branch() {
        IntColumn branch = new IntColumn(Arrays.copyOf(pages, Math.max(pages.length, 8)), size);
        if ((size & MASK) != 0) {
            int last = size >>> BITS;
            branch.pages[last] = pages[last].clone();
            branch.own.set(last);
        }
        return branch;
    }

    int size() {
        return size;
    }

    int get(int at) {
        return pages[at >>> BITS][at & MASK];
    }

    void add(int value) {
        int page = size >>> BITS;
        if ((size & MASK) == 0) {
            if (page == pages.length) {
                pages = Arrays.copyOf(pages, page + (page >> 1));
                isViewed = false;
            }
            pages[page] = new int[MASK + 1];
            own.set(page);
        }
        pages[page][size & MASK] = value;
        size++;
    }

    /** Writes into the pages that views share. Not for {@linkplain #branch() branches}, whose pages are those of others too. */
    void write(int at, int value) {
        pages[at >>> BITS][at & MASK] = value;
    }

    /** Puts another value in the place of one; views keep theirs. */
    void replace(int at, int value) {
        int page = at >>> BITS;
        if (!own.get(page)) {
            if (isViewed) {
                pages = pages.clone();
                isViewed = false;
            }
            pages[page] = pages[page].clone();
            own.set(page);
        }
        pages[page][at & MASK] = value;
    }
}
