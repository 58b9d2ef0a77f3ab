/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.bytes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON string of one class of ASCII characters after the other, quotes included, such as {@code "ORD-########"}: compared eight bytes at a
 * time with the lowest and the highest character of up to three ranges for each place. Immutable.
 */
public final class ByteForm {
    private static final int RANGES = 3;
    private static final int ALPHABET = 128;

    private final int length;

    /** For each word of eight places its ranges. */
    private final long[] lowest;

    /** With the high bit of each byte set. */
    private final long[] highest;

    /** The high bits of the places that count. */
    private final long[] counted;

    private ByteForm(int length) {
        int words = (length + Words.BYTES - 1) / Words.BYTES;
        this.length = length;
        this.lowest = new long[words * RANGES];
        this.highest = new long[words * RANGES];
        this.counted = new long[words];
    }

    /** The form of a string of those characters; nothing when a place has too many ranges. What JSON escapes is never in it. */
    public static @Nullable ByteForm quoted(List<BitSet> places) {
        List<List<int[]>> all = new ArrayList<>();
        all.add(List.of(new int[] {'"', '"'}));
        places.forEach(place -> all.add(rangesOf(place)));
        all.add(List.of(new int[] {'"', '"'}));
        return of(all);
    }

    /** The same without the quotes, for {@link #is}. */
    public static @Nullable ByteForm bare(List<BitSet> places) {
        return of(places.stream().map(ByteForm::rangesOf).toList());
    }

    private static @Nullable ByteForm of(List<List<int[]>> all) {
        int most = all.stream().mapToInt(List::size).max().orElse(0);
        if (most > RANGES) {
            return null;
        }
        ByteForm form = new ByteForm(all.size());
        for (int place = 0; place < all.size(); place++) {
            form.set(place, all.get(place));
        }
        return form;
    }

    private static List<int[]> rangesOf(BitSet characters) {
        BitSet plain = new BitSet(ALPHABET);
        plain.or(characters);
        plain.clear(0, ' ');
        plain.clear('"');
        plain.clear('\\');
        plain.clear(ALPHABET, Math.max(ALPHABET, plain.length()));
        List<int[]> ranges = new ArrayList<>();
        for (int low = plain.nextSetBit(0); low >= 0; ) {
            int end = plain.nextClearBit(low);
            ranges.add(new int[] {low, end - 1});
            low = plain.nextSetBit(end);
        }
        return ranges;
    }

    private void set(int place, List<int[]> wanted) {
        int word = place / Words.BYTES;
        int bits = place % Words.BYTES * Words.BYTES;
        counted[word] |= 0x80L << bits;
        for (int range = 0; range < RANGES; range++) {
            // A range from the last character to the first holds none.
            int[] ends = range < wanted.size() ? wanted.get(range) : new int[] {ALPHABET - 1, 0};
            lowest[word * RANGES + range] |= (long) ends[0] << bits;
            highest[word * RANGES + range] |= (ends[1] | 0x80L) << bits;
        }
    }

    /** Where the string ends that begins there with its quote, if it has the form; else -1, and also when the bytes end too soon to tell. */
    public int after(byte[] json, int from) {
        if (from + counted.length * Words.BYTES > json.length) {
            return -1;
        }
        long missing = 0;
        for (int word = 0; word < counted.length; word++) {
            missing |= missing(word, Words.at(json, from + word * Words.BYTES));
        }
        return missing == 0 ? from + length : -1;
    }

    /** Whether all that stands there has the form. */
    public boolean is(byte[] text, int from, int to) {
        if (to - from != length) {
            return false;
        }
        long missing = 0;
        for (int word = 0; word < counted.length; word++) {
            missing |= missing(word, Words.upTo(text, from + word * Words.BYTES, to));
        }
        return missing == 0;
    }

    /** The high bits of the bytes that are not as the form has them at those eight places. */
    private long missing(int word, long bytes) {
        long ascii = bytes & ~Words.HIGHS;
        long floor = ascii | Words.HIGHS;
        int range = word * RANGES;
        // No loop over the ranges: how many a form has differs from field to field.
        long inside = floor - lowest[range] & highest[range] - ascii
                | floor - lowest[range + 1] & highest[range + 1] - ascii
                | floor - lowest[range + 2] & highest[range + 2] - ascii;
        return counted[word] & ~(inside & ~bytes);
    }
}
