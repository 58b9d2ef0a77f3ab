/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.plan.Value;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The single values of one list, to tell whether they differ. Text stays in the bytes of the record and a short number in a long, so that
 * nothing is allocated for them. Reused for list after list; not thread-safe.
 */
final class DistinctItems {
    private static final byte[] NOTHING = {};
    private static final int TEXT = 1;
    private static final int NUMBER = 2;
    private static final int OTHER = 3;

    private static final long PRIME = (1L << 61) - 1;
    private static final long POINT;
    private static final long MULTIPLIER;

    static {
        SplittableRandom random = new SplittableRandom();
        POINT = random.nextLong(1L << 40, PRIME);
        MULTIPLIER = random.nextLong() | 1;
    }

    /** An open hash table of item numbers plus one; 0 is free. */
    private int[] table = new int[16];

    private int[] hashes = new int[8];
    private byte[] kinds = new byte[8];
    private long[] words = new long[8];
    private @Nullable Object[] objects = new Object[8];
    private byte[] source = NOTHING;
    private int size;

    /** Begins with another list of the same record. */
    void clear() {
        Arrays.fill(table, 0);
        Arrays.fill(objects, 0, size, null);
        size = 0;
        source = NOTHING;
    }

    /** Takes a value; false when an equal one is there. */
    boolean add(Value value) {
        if (size == hashes.length) {
            grow();
        }
        put(value);
        int slot = hashes[size] & table.length - 1;
        while (table[slot] != 0) {
            if (isEqual(table[slot] - 1, size)) {
                return false;
            }
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = ++size;
        return true;
    }

    private void put(Value value) {
        boolean inRecord = value.kind() == Value.Kind.TEXT && value.isAscii() && value.standsInRecord();
        objects[size] = null;
        if (inRecord) {
            source = value.bytes();
            kinds[size] = TEXT;
            words[size] = (long) value.from() << 32 | value.to();
            hashes[size] = hash(value.bytes(), value.from(), value.to());
        } else if (value.kind() == Value.Kind.INTEGER) {
            kinds[size] = NUMBER;
            words[size] = value.integer();
            hashes[size] = spread(value.integer());
        } else {
            object(value.key());
        }
    }

    /** Other forms by their key; an integer that was written as 1.0 is the integer, an escaped text is the text. */
    private void object(Object key) {
        if (key instanceof Long number) {
            kinds[size] = NUMBER;
            words[size] = number;
            hashes[size] = spread(number);
            return;
        }
        kinds[size] = OTHER;
        objects[size] = key;
        hashes[size] = key instanceof String text ? hash(text) : spread(key.hashCode());
    }

    private boolean isEqual(int left, int right) {
        if (hashes[left] != hashes[right]) {
            return false;
        }
        if (kinds[left] == TEXT && kinds[right] == TEXT) {
            return Arrays.equals(source, from(left), to(left), source, from(right), to(right));
        }
        if (kinds[left] != kinds[right]) {
            return kinds[left] + kinds[right] == TEXT + OTHER && isSameText(left, right);
        }
        return kinds[left] == NUMBER ? words[left] == words[right] : Objects.equals(objects[left], objects[right]);
    }

    private boolean isSameText(int left, int right) {
        int inRecord = kinds[left] == TEXT ? left : right;
        Object other = objects[inRecord == left ? right : left];
        if (!(other instanceof String text) || text.length() != to(inRecord) - from(inRecord)) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != source[from(inRecord) + at]) {
                return false;
            }
        }
        return true;
    }

    private int from(int item) {
        return (int) (words[item] >>> 32);
    }

    private int to(int item) {
        return (int) words[item];
    }

    private void grow() {
        int larger = size * 2;
        hashes = Arrays.copyOf(hashes, larger);
        kinds = Arrays.copyOf(kinds, larger);
        words = Arrays.copyOf(words, larger);
        objects = Arrays.copyOf(objects, larger);
        table = new int[larger * 2];
        for (int item = 0; item < size; item++) {
            int slot = hashes[item] & table.length - 1;
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = item + 1;
        }
    }

    /** Of ASCII bytes. */
    static int hash(byte[] bytes, int from, int to) {
        long hash = 0;
        for (int at = from; at < to; at++) {
            hash = step(hash, bytes[at]);
        }
        return spread(hash);
    }

    /** Equal to that of the bytes where the text is ASCII. */
    static int hash(String text) {
        long hash = 0;
        for (int at = 0; at < text.length(); at++) {
            hash = step(hash, text.charAt(at));
        }
        return spread(hash);
    }

    /** A polynomial modulo a Mersenne prime, at a point that changes with each process: nobody can prepare values that collide. */
    private static long step(long hash, int character) {
        long low = hash * POINT;
        long high = Math.multiplyHigh(hash, POINT) << 3 | low >>> 61;
        long sum = (low & PRIME) + high + character + 1;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    private static int spread(long hash) {
        return (int) ((hash ^ POINT) * MULTIPLIER >>> 32);
    }
}
