/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts as they stand in JSON, each with the characters that have to follow it: the names of an object's fields up to the colon, the values
 * of an enumeration up to the closing quote. One is found by a hash without collisions of its first and its last bytes. Immutable.
 */
public final class TextTable {
    private static final int MOST_ATTEMPTS = 200;
    private static final int SHORT = 2 * Words.BYTES;
    private static final long SPREAD = 0xC2B2AE3D27D4EB4FL;

    /** What stands in the bytes; of sixteen and less the first and the last word say all. */
    private static final class Entry {
        private static final Entry NONE = new Entry(new byte[0]);

        private final byte[] bytes;
        private final int length;
        private final long head;
        private final long mask;
        private final long tail;

        private Entry(byte[] bytes) {
            this.bytes = bytes;
            this.length = bytes.length;
            byte[] padded = Arrays.copyOf(bytes, Math.max(Words.BYTES, length));
            this.head = Words.at(padded, 0);
            this.mask = Words.lowest(length);
            this.tail = length >= Words.BYTES ? Words.at(bytes, length - Words.BYTES) : 0;
        }

        private boolean standsAt(byte[] json, int from) {
            if (from + Math.max(length, Words.BYTES) > json.length || ((Words.at(json, from) ^ head) & mask) != 0) {
                return false;
            }
            int end = from + length;
            return length <= Words.BYTES
                    || Words.at(json, end - Words.BYTES) == tail && (length <= SHORT || isMiddle(json, from));
        }

        private boolean isMiddle(byte[] json, int from) {
            return Arrays.equals(
                    bytes, Words.BYTES, length - Words.BYTES, json, from + Words.BYTES, from + length - Words.BYTES);
        }
    }

    private final Entry[] entries;
    private final short[] numbers;
    private final long multiplier;
    private final int shift;

    /**
     * Builds.
     *
     * @param texts of which the last counts where two are equal; those with escapes are never found
     * @param after what has to follow each, beginning with the closing quote
     */
    public TextTable(List<String> texts, String after) {
        this.entries = new Entry[texts.size()];
        for (int number = 0; number < entries.length; number++) {
            String text = texts.get(number);
            boolean found = isPlain(text) && texts.lastIndexOf(text) == number && number < Short.MAX_VALUE;
            entries[number] = found ? new Entry((text + after).getBytes(StandardCharsets.UTF_8)) : Entry.NONE;
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(entries.length * 2 + 1);
        long factor = 0x9E3779B97F4A7C15L;
        short[] table = place(bits, factor);
        for (int attempt = 0; table == null && attempt < MOST_ATTEMPTS; attempt++) {
            factor += SPREAD << 1;
            bits += attempt % 50 == 49 ? 1 : 0;
            table = place(bits, factor);
        }
        // Without a place for each, all are left to the caller's slower way.
        this.numbers = table == null ? new short[1 << bits] : table;
        this.multiplier = factor;
        this.shift = Long.SIZE - bits;
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character >= ' ' && character != '"' && character != '\\');
    }

    /** A table in which each text has a place of its own; nothing when two would share one. */
    private short @Nullable [] place(int bits, long factor) {
        short[] table = new short[1 << bits];
        for (int number = 0; number < entries.length; number++) {
            byte[] padded = Arrays.copyOf(entries[number].bytes, Math.max(SHORT, entries[number].length));
            long hash = hash(padded, 0, factor);
            if (entries[number].length == 0 || hash == 0) {
                continue;
            }
            int slot = (int) (hash >>> Long.SIZE - bits);
            if (table[slot] != 0) {
                return null;
            }
            table[slot] = (short) (number + 1);
        }
        return table;
    }

    /** Of the bytes before the first quote: all of up to fifteen, of more the first and the last eight; 0 when they have to be looked at closer. */
    private static long hash(byte[] bytes, int from, long factor) {
        long head = Words.at(bytes, from);
        int quote = Words.quote(head);
        long tail = 0;
        if (quote < Words.BYTES) {
            head &= Words.lowest(quote);
        } else {
            tail = Words.at(bytes, from + Words.BYTES);
            quote = Words.quote(tail);
            if (quote == Words.BYTES) {
                int end = Words.plainEnd(bytes, from + SHORT);
                if (end < 0) {
                    return 0;
                }
                tail = Words.at(bytes, end - Words.BYTES) + end - from;
            } else {
                tail &= Words.lowest(quote);
            }
        }
        return ((head ^ head >>> 29) * factor ^ (tail ^ tail >>> 31) * SPREAD) * factor | 1;
    }

    /** Where the text of that number ends with what follows it, if it stands there; else -1. */
    public int after(int number, byte[] json, int from) {
        if (number >= entries.length) {
            return -1;
        }
        Entry entry = entries[number];
        return entry.length > 0 && entry.standsAt(json, from) ? from + entry.length : -1;
    }

    /** The number of the text that stands there; -1 when there is none, or only a slower way can tell. */
    public int find(byte[] json, int from) {
        if (from + SHORT > json.length) {
            return nearEnd(json, from);
        }
        long hash = hash(json, from, multiplier);
        int number = hash == 0 ? -1 : numbers[(int) (hash >>> shift)] - 1;
        return number >= 0 && entries[number].standsAt(json, from) ? number : -1;
    }

    /** One after the other: eight bytes more cannot be read. */
    private int nearEnd(byte[] json, int from) {
        for (int number = 0; number < entries.length; number++) {
            byte[] bytes = entries[number].bytes;
            int end = from + bytes.length;
            if (bytes.length > 0 && end <= json.length && Arrays.equals(bytes, 0, bytes.length, json, from, end)) {
                return number;
            }
        }
        return -1;
    }

    /** How many bytes the text of that number has with what follows it. */
    public int length(int number) {
        return entries[number].length;
    }
}
