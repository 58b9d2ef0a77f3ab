/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The names of an object's fields as they stand in JSON, found in the bytes of a record eight bytes at a time. Immutable. */
final class KeyTable {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] NO_KEY = {};
    private static final int WORD = Long.BYTES;

    /** With the quote that ends them; empty where a name needs escapes. */
    private final byte[][] keys;

    /** The first eight bytes of each key, and which bits of them count. */
    private final long[] heads;

    private final long[] masks;

    /** The last eight bytes of each key that has so many. */
    private final long[] tails;

    private final int[][] byHash;

    KeyTable(List<String> names) {
        int count = names.size();
        this.keys = new byte[count][];
        this.heads = new long[count];
        this.masks = new long[count];
        this.tails = new long[count];
        this.byHash = new int[Integer.highestOneBit(count * 2 + 1) * 2][];
        Arrays.fill(byHash, new int[0]);
        for (int position = 0; position < count; position++) {
            byte[] key = key(names.get(position));
            keys[position] = key;
            byte[] padded = Arrays.copyOf(key, Math.max(WORD, key.length));
            heads[position] = (long) LONGS.get(padded, 0);
            masks[position] = key.length >= WORD ? -1L : (1L << key.length * WORD) - 1;
            tails[position] = key.length >= WORD ? (long) LONGS.get(key, key.length - WORD) : 0;
            // Of two fields with one name the later counts.
            if (key.length > 0 && names.lastIndexOf(names.get(position)) == position) {
                int slot = hash(padded, 0, key.length - 1) & byHash.length - 1;
                byHash[slot] = Arrays.copyOf(byHash[slot], byHash[slot].length + 1);
                byHash[slot][byHash[slot].length - 1] = position;
            }
        }
    }

    private static byte[] key(String name) {
        boolean plain = name.chars().allMatch(character -> character >= ' ' && character != '"' && character != '\\');
        return plain ? (name + '"').getBytes(StandardCharsets.UTF_8) : NO_KEY;
    }

    /** How long the key at that position is with its quote, if it stands there; else -1. */
    int lengthAt(int position, byte[] json, int from) {
        if (position >= keys.length) {
            return -1;
        }
        int length = keys[position].length;
        if (length == 0 || from + Math.max(length, WORD) > json.length) {
            return -1;
        }
        boolean same = (((long) LONGS.get(json, from) ^ heads[position]) & masks[position]) == 0
                && (length <= WORD || isTail(position, json, from + length));
        return same ? length : -1;
    }

    private boolean isTail(int position, byte[] json, int end) {
        byte[] key = keys[position];
        return (long) LONGS.get(json, end - WORD) == tails[position]
                && (key.length <= 2 * WORD
                        || Arrays.equals(key, WORD, key.length - WORD, json, end - key.length + WORD, end - WORD));
    }

    /** The position of the field whose name stands in those bytes, or -1. */
    int find(byte[] json, int from, int to) {
        for (int position : byHash[hash(json, from, to) & byHash.length - 1]) {
            byte[] key = keys[position];
            if (Arrays.equals(key, 0, key.length - 1, json, from, to)) {
                return position;
            }
        }
        return -1;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int length = to - from;
        long head;
        long tail = 0;
        if (length >= WORD) {
            head = (long) LONGS.get(bytes, from);
            tail = (long) LONGS.get(bytes, to - WORD);
        } else {
            head = 0;
            for (int at = from; at < to; at++) {
                head = head << WORD | bytes[at] & 0xFF;
            }
        }
        long mixed = (head * 0x9E3779B97F4A7C15L ^ tail) * 0xC2B2AE3D27D4EB4FL + length;
        return (int) (mixed >>> 40) ^ (int) (mixed >>> 20);
    }
}
