/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.Arrays;

/** Numbers keys in the order of their arrival: open addressing over ints, so that a key costs four bytes beside itself. */
final class KeyIndex {
    private String[] keys;
    private int[] slots;
    private int size;

    KeyIndex() {
        this(new String[32], empty(64), 0);
    }

    private KeyIndex(String[] keys, int[] slots, int size) {
        this.keys = keys;
        this.slots = slots;
        this.size = size;
    }

    KeyIndex copy() {
        return new KeyIndex(Arrays.copyOf(keys, Math.max(size, 1)), slots.clone(), size);
    }

    int size() {
        return size;
    }

    String key(int number) {
        return keys[number];
    }

    /** The number of the key, or -1. */
    int find(String key) {
        int slot = slotOf(key);
        return slots[slot];
    }

    /** Adds a key that is not there yet. */
    int add(String key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size] = key;
        size++;
        if (size * 2L > slots.length) {
            grow();
        } else {
            slots[slotOf(key)] = size - 1;
        }
        return size - 1;
    }

    private void grow() {
        slots = empty(slots.length * 2);
        for (int number = 0; number < size; number++) {
            slots[slotOf(keys[number])] = number;
        }
    }

    private int slotOf(String key) {
        int mask = slots.length - 1;
        int hash = key.hashCode();
        int slot = (hash ^ (hash >>> 16)) & mask;
        while (slots[slot] >= 0 && !keys[slots[slot]].equals(key)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int[] empty(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, -1);
        return slots;
    }
}
