/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes as one number, the first of them lowest, and what can be asked of all eight at once. */
public final class Words {
    /** How many bytes a word has. */
    static final int BYTES = Long.BYTES;

    static final long ONES = 0x0101010101010101L;
    static final long HIGHS = 0x8080808080808080L;

    private static final long PAIR = 0x000000FF000000FFL;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    /** The eight bytes from there on. */
    static long at(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /** The lowest bytes of a word, as a mask; all from eight on. */
    static long lowest(int count) {
        return count >= BYTES ? -1L : (1L << count * BYTES) - 1;
    }

    /** The bytes from there up to an end, the first eight of them; zeros take the place of what follows. */
    static long upTo(byte[] bytes, int from, int end) {
        int count = end - from;
        if (count <= 0) {
            return 0;
        }
        if (from + BYTES <= bytes.length) {
            return at(bytes, from) & lowest(count);
        }
        if (end >= BYTES) {
            return at(bytes, end - BYTES) >>> (BYTES - count) * BYTES;
        }
        long word = 0;
        for (int at = end - 1; at >= from; at--) {
            word = word << BYTES | bytes[at] & 0xFF;
        }
        return word;
    }

    /** Where the next quote, backslash, control character or byte beyond ASCII stands, or the end. */
    public static int nextSpecial(byte[] json, int start) {
        int at = start;
        for (; at + BYTES <= json.length; at += BYTES) {
            long word = at(json, at);
            long quote = word ^ ONES * '"';
            long backslash = word ^ ONES * '\\';
            // The lowest bit that is set is exact; a borrow can only set wrong ones above it.
            long special = (word - ONES * ' ' | quote - ONES | backslash - ONES | word) & HIGHS;
            if (special != 0) {
                return at + (Long.numberOfTrailingZeros(special) >>> 3);
            }
        }
        while (at < json.length && json[at] >= ' ' && json[at] != '"' && json[at] != '\\') {
            at++;
        }
        return at;
    }

    /** Whether there are only bytes of ASCII from there up to the end. */
    public static boolean isAscii(byte[] bytes, int start, int end) {
        int at = start;
        long found = 0;
        for (; at + BYTES <= end; at += BYTES) {
            found |= at(bytes, at);
        }
        return ((found | upTo(bytes, at, end)) & HIGHS) == 0;
    }

    /** Where the string ends that begins there, after its quote: at the quote that closes it; -1 when it is not plain ASCII without escapes. */
    public static int plainEnd(byte[] json, int start) {
        int end = nextSpecial(json, start);
        return end < json.length && json[end] == '"' ? end : -1;
    }

    /** The high bit of the first byte that is a quote; 0 when there is none. */
    static long quote(long word) {
        long quote = word ^ ONES * '"';
        long found = quote - ONES & ~quote & HIGHS;
        return found & -found;
    }

    /** The bytes before the one whose high bit is given; all for 0. */
    static long before(long highBit) {
        return (highBit >>> 7) - 1;
    }

    /** How many digits stand there, up to seven, before something else; -1 when there are more, or the bytes end too soon to tell. */
    public static int digits(byte[] json, int from) {
        int digits = from + BYTES <= json.length ? digits(at(json, from)) : BYTES;
        return digits < BYTES ? digits : -1;
    }

    /** The number that one to seven digits are; they have been seen to stand there by {@link #digits}. */
    public static long number(byte[] json, int from, int digits) {
        return number(at(json, from), digits);
    }

    /** How many of the first bytes of a word are digits. */
    private static int digits(long word) {
        long ascii = word & ~HIGHS;
        long inside = (ascii | HIGHS) - ONES * '0' & (ONES * '9' | HIGHS) - ascii & ~word;
        return Long.numberOfTrailingZeros(~inside & HIGHS) >>> 3;
    }

    /** The number that the first one to eight bytes of a word are, all of them digits: pairs, then fours, then all, in three multiplications. */
    private static long number(long word, int digits) {
        long values = (word ^ ONES * '0') << Long.SIZE - digits * BYTES;
        long pairs = values * 10 + (values >>> 8);
        long odd = (pairs & PAIR) * (100 + (1_000_000L << 32));
        long even = (pairs >>> 16 & PAIR) * (1 + (10_000L << 32));
        return odd + even >>> 32;
    }
}
