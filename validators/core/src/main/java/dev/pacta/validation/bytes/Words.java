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
    public static final int BYTES = Long.BYTES;

    static final long ONES = 0x0101010101010101L;
    static final long HIGHS = 0x8080808080808080L;

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

    /** Where the string ends that begins there, after its quote: at the quote that closes it; -1 when it is not plain ASCII without escapes. */
    public static int plainEnd(byte[] json, int start) {
        int end = nextSpecial(json, start);
        return end < json.length && json[end] == '"' ? end : -1;
    }

    /** Where the first quote stands in a word; 8 when there is none. */
    static int quote(long word) {
        long quote = word ^ ONES * '"';
        long found = quote - ONES & ~quote & HIGHS;
        return Long.numberOfTrailingZeros(found) >>> 3;
    }
}
