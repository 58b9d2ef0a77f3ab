/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.Arrays;

/**
 * Equal tellings held once and named by a number, in the order of their arrival; what belongs to one lies beside one another. One thread
 * writes; views are read by any number of threads meanwhile, as those of {@link IntColumn}.
 */
final class Tellings {
    private static final int NONE = -1;
    private static final int BITS = 10;
    private static final int MASK = (1 << BITS) - 1;

    /** Job and what keeps it apart, the five times of an interval, events. */
    private static final int WIDTH = 7;

    private long[][] pages;
    private int[] slots;
    private int size;
    /** From here on equal ones are found. */
    private int firstFound;

    Tellings() {
        this(new long[4][], empty(64), 0);
    }

    private Tellings(long[][] pages, int[] slots, int size) {
        this.pages = pages;
        this.slots = slots;
        this.size = size;
    }

    Tellings view() {
        return new Tellings(pages, slots, size);
    }

    /** Tellings of its own that begin with those of this view, in which only those that are added are found as equal. */
    Tellings branch() {
        int used = (size + MASK) >>> BITS;
        Tellings branch = new Tellings(Arrays.copyOf(pages, Math.max(used, 4)), empty(64), size);
        Arrays.fill(branch.pages, used, branch.pages.length, null);
        if ((size & MASK) != 0) {
            branch.pages[used - 1] = pages[used - 1].clone();
        }
        branch.firstFound = size;
        return branch;
    }

    int size() {
        return size;
    }

    Telling get(int number) {
        long[] page = page(number);
        int at = at(number);
        return new Telling(
                (int) (page[at] >> 32),
                (int) page[at],
                page[at + 1],
                page[at + 2],
                page[at + 3],
                page[at + 4],
                page[at + 5],
                page[at + 6]);
    }

    /** Its {@link Telling#firstSeen()}. */
    long beginning(int number) {
        return page(number)[at(number) + 1];
    }

    /** Its {@link Telling#learnedAt()}. */
    long learned(int number) {
        return page(number)[at(number) + 3];
    }

    boolean isSeen(int number, AsOf asOf) {
        long[] page = page(number);
        int at = at(number);
        return asOf.sees(page[at + 1], page[at + 3], page[at + 4], page[at + 5]);
    }

    /** Whether one that is {@linkplain Telling#isOpen() open} is seen: its ends need not be looked at, which lie in memory of their own. */
    boolean hasBegun(int number, AsOf asOf) {
        long[] page = page(number);
        int at = at(number);
        return page[at + 1] <= asOf.eventTime() && (asOf.knownAt() == Long.MAX_VALUE || page[at + 3] <= asOf.knownAt());
    }

    /** The number of the telling, which is added when it is new. */
    int number(Telling telling) {
        write(telling);
        int slot = slotOf(size);
        if (slots[slot] != NONE) {
            return slots[slot];
        }
        int number = size++;
        slots[slot] = number;
        if ((size - firstFound) * 3L > slots.length * 2L) {
            grow();
        }
        return number;
    }

    /** Writes behind the last one, where no view looks. */
    private void write(Telling telling) {
        int page = size >>> BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        if (pages[page] == null) {
            pages[page] = new long[(MASK + 1) * WIDTH];
        }
        int at = at(size);
        long[] values = pages[page];
        values[at] = (long) telling.job() << 32 | telling.apart();
        values[at + 1] = telling.firstSeen();
        values[at + 2] = telling.lastSeen();
        values[at + 3] = telling.learnedAt();
        values[at + 4] = telling.closedAt();
        values[at + 5] = telling.heldUntil();
        values[at + 6] = telling.events();
    }

    private void grow() {
        slots = empty(slots.length * 2);
        for (int number = firstFound; number < size; number++) {
            slots[slotOf(number)] = number;
        }
    }

    /** Where one that is equal is, or where the place of this one would be. */
    private int slotOf(int number) {
        int slot = hash(number) & (slots.length - 1);
        while (slots[slot] != NONE && !isSame(slots[slot], number)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private int hash(int number) {
        long[] page = page(number);
        long hash = 0;
        for (int at = at(number), end = at + WIDTH; at < end; at++) {
            hash = (hash + page[at]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }

    private boolean isSame(int one, int other) {
        int here = at(one);
        int there = at(other);
        return Arrays.equals(page(one), here, here + WIDTH, page(other), there, there + WIDTH);
    }

    private long[] page(int number) {
        return pages[number >>> BITS];
    }

    private static int at(int number) {
        return (number & MASK) * WIDTH;
    }

    private static int[] empty(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
