/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.Arrays;

/** Ints by ints that are not negative: open addressing. Not thread-safe. */
final class IntMap {
    private static final int FREE = -1;

    private int[] keys = free(64);
    private int[] values = new int[64];
    private int size;

    boolean has(int key) {
        return keys[place(keys, key)] == key;
    }

    /**
     * The value of a key that is there.
     *
     * @throws IllegalArgumentException when it is not
     */
    int get(int key) {
        int place = place(keys, key);
        if (keys[place] != key) {
            throw new IllegalArgumentException("there is no %d".formatted(key));
        }
        return values[place];
    }

    void put(int key, int value) {
        int place = place(keys, key);
        if (keys[place] == FREE) {
            keys[place] = key;
            size++;
        }
        values[place] = value;
        if (size * 2L > keys.length) {
            grow();
        }
    }

    private void grow() {
        int[] moreKeys = free(keys.length * 2);
        int[] moreValues = new int[moreKeys.length];
        for (int place = 0; place < keys.length; place++) {
            if (keys[place] != FREE) {
                int other = place(moreKeys, keys[place]);
                moreKeys[other] = keys[place];
                moreValues[other] = values[place];
            }
        }
        keys = moreKeys;
        values = moreValues;
    }

    private static int place(int[] table, int key) {
        int place = Hashing.spread(key) & (table.length - 1);
        while (table[place] != FREE && table[place] != key) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private static int[] free(int length) {
        int[] keys = new int[length];
        Arrays.fill(keys, FREE);
        return keys;
    }
}
