/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.Arrays;

/**
 * Equal values held once and named by a number, in the order of their arrival: open addressing over ints, so that a value costs eight
 * bytes beside itself. One thread writes; views are read by any number of threads meanwhile, as those of {@link IntColumn}.
 */
final class Interned<T> {
    static final int NONE = -1;

    private Object[] values;
    private int[] slots;
    private int size;

    Interned() {
        this(new Object[16], empty(32), 0);
    }

    private Interned(Object[] values, int[] slots, int size) {
        this.values = values;
        this.slots = slots;
        this.size = size;
    }

    Interned<T> view() {
        return new Interned<>(values, slots, size);
    }

    /** Values of its own that begin with those of this view. */
    Interned<T> branch() {
        return new Interned<>(values.clone(), Hashing.upTo(size, slots), size);
    }

    int size() {
        return size;
    }

    @SuppressWarnings("unchecked")
    T get(int number) {
        return (T) values[number];
    }

    /** The number of the value, or {@link #NONE}. */
    int find(T value) {
        int found = slots[slotOf(value)];
        return found < size ? found : NONE;
    }

    /** The number of the value, which is added when it is new. */
    int number(T value) {
        int slot = slotOf(value);
        if (slots[slot] != NONE) {
            return slots[slot];
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
        if (size * 3L > slots.length * 2L) {
            grow();
        } else {
            slots[slot] = size - 1;
        }
        return size - 1;
    }

    private void grow() {
        int[] larger = empty(slots.length * 2);
        for (int number = 0; number < size; number++) {
            int slot = first(values[number], larger.length);
            while (larger[slot] != NONE) {
                slot = (slot + 1) & (larger.length - 1);
            }
            larger[slot] = number;
        }
        slots = larger;
    }

    /** Where the value is, or where its place would be. A number beyond the size was added after this view was made. */
    private int slotOf(T value) {
        int slot = first(value, slots.length);
        for (int number = slots[slot]; number != NONE; number = slots[slot]) {
            if (number < size && values[number].equals(value)) {
                break;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private static int first(Object value, int length) {
        return Hashing.spread(value.hashCode()) & (length - 1);
    }

    private static int[] empty(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
