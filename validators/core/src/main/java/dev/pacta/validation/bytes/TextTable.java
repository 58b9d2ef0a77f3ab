/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Texts as they stand in JSON, each with the characters that have to follow it: the names of an object's fields up to the colon, the values
 * of an enumeration up to the closing quote. One is found by a hash of its first and its last bytes. Immutable.
 */
public final class TextTable {
    private static final int MOST_ATTEMPTS = 32;
    private static final int LEAST_BITS = 4;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int SHORT = 2 * Words.BYTES;
    private static final long SPREAD = 0xC2B2AE3D27D4EB4FL;
    private static final int TURN = 29;

    /** What stands in the bytes; of sixteen and less the first and the last word say all. */
    private static final class Entry {
        private static final Entry NONE = new Entry(-1, new byte[0], 0);

        private final int number;
        private final byte[] bytes;
        private final int length;
        private final long head;
        private final long mask;
        private final long tail;

        /** What is hashed of the text itself. */
        private final long nameHead;

        private final long nameTail;
        private final int nameLength;
        private final byte last;

        private Entry(int number, byte[] bytes, int nameLength) {
            this.number = number;
            this.bytes = bytes;
            this.nameLength = nameLength;
            this.last = bytes.length == 0 ? 0 : bytes[bytes.length - 1];
            byte[] name = Arrays.copyOf(Arrays.copyOf(bytes, nameLength), Math.max(SHORT, nameLength));
            this.nameHead = Words.at(name, 0);
            this.nameTail = nameLength < SHORT
                    ? Words.at(name, Words.BYTES)
                    : Words.at(name, nameLength - Words.BYTES) + nameLength;
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

        /** Whether it is the text between those places, of which the first and the last word are given as they are hashed. */
        private boolean isNamed(byte[] text, int from, int to, long first, long last8) {
            return nameLength == to - from
                    && nameHead == first
                    && nameTail == last8
                    && (nameLength <= SHORT
                            || Arrays.equals(
                                    bytes,
                                    Words.BYTES,
                                    nameLength - Words.BYTES,
                                    text,
                                    from + Words.BYTES,
                                    to - Words.BYTES));
        }

        private boolean isMiddle(byte[] json, int from) {
            return Arrays.equals(
                    bytes, Words.BYTES, length - Words.BYTES, json, from + Words.BYTES, from + length - Words.BYTES);
        }
    }

    private final Entry[] entries;

    /** By hash; {@link Entry#NONE} where there is none. */
    private final Entry[] slots;

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
        Map<String, Integer> last = new HashMap<>();
        for (int number = 0; number < entries.length; number++) {
            last.put(texts.get(number), number);
        }
        for (int number = 0; number < entries.length; number++) {
            String text = texts.get(number);
            boolean found = isPlain(text) && Objects.equals(last.get(text), number);
            int length = text.getBytes(StandardCharsets.UTF_8).length;
            entries[number] =
                    found ? new Entry(number, (text + after).getBytes(StandardCharsets.UTF_8), length) : Entry.NONE;
        }
        int bits = Math.max(LEAST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(entries.length * 2));
        long factor = FACTOR;
        Entry[] table = none(bits + 1);
        for (int attempt = 0; place(table, factor) > 0 && attempt < MOST_ATTEMPTS; attempt++) {
            factor += SPREAD << 1;
        }
        place(table, factor);
        this.slots = table;
        this.multiplier = factor;
        this.shift = shift(table);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character >= ' ' && character != '"' && character != '\\');
    }

    /** Gives each text a place, the next free one where another has its own; how many had to move. */
    private int place(Entry[] table, long factor) {
        int moved = 0;
        Arrays.fill(table, Entry.NONE);
        for (Entry entry : entries) {
            if (entry.length > 0) {
                int slot = (int) (hash(entry.nameHead, entry.nameTail, factor) >>> shift(table));
                moved += table[slot] == Entry.NONE ? 0 : 1;
                while (table[slot] != Entry.NONE) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = entry;
            }
        }
        return moved;
    }

    private static int shift(Entry[] table) {
        return Long.numberOfLeadingZeros(table.length - 1L);
    }

    private static Entry[] none(int bits) {
        Entry[] table = new Entry[1 << bits];
        Arrays.fill(table, Entry.NONE);
        return table;
    }

    private static long hash(long head, long tail, long factor) {
        return (head ^ Long.rotateLeft(tail, TURN)) * factor;
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
        // Without a branch: keys of up to seven bytes and longer ones come in no order that could be foreseen.
        long head = Words.at(json, from);
        long tail = Words.at(json, from + Words.BYTES);
        long headQuote = Words.quote(head);
        long tailQuote = Words.quote(tail);
        if ((headQuote | tailQuote) == 0) {
            return findLong(json, from);
        }
        head &= Words.before(headQuote);
        tail &= Words.before(tailQuote) & headQuote - 1 >> Long.SIZE - 1;
        int slot = (int) (hash(head, tail, multiplier) >>> shift);
        Entry entry = slots[slot];
        while (entry.length > 0 && (entry.nameHead != head || entry.nameTail != tail)) {
            slot = slot + 1 & slots.length - 1;
            entry = slots[slot];
        }
        int last = from + entry.length - 1;
        return entry.length > 0 && last < json.length && json[last] == entry.last ? entry.number : -1;
    }

    /** Of a text of sixteen bytes and more the first and the last eight are hashed. */
    private int findLong(byte[] json, int from) {
        int end = Words.plainEnd(json, from + SHORT);
        if (end < 0) {
            return -1;
        }
        long tail = Words.at(json, end - Words.BYTES) + end - from;
        int slot = (int) (hash(Words.at(json, from), tail, multiplier) >>> shift);
        while (slots[slot].length > 0 && !slots[slot].standsAt(json, from)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot].number;
    }

    /** The number of the text that stands between those places, whatever follows it; -1 when there is none. */
    public int find(byte[] text, int from, int to) {
        int length = to - from;
        long head = Words.upTo(text, from, to);
        long tail =
                length < SHORT ? Words.upTo(text, from + Words.BYTES, to) : Words.at(text, to - Words.BYTES) + length;
        int slot = (int) (hash(head, tail, multiplier) >>> shift);
        while (slots[slot].length > 0 && !slots[slot].isNamed(text, from, to, head, tail)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot].number;
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
