/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** How numbers and blocks stand in the bytes of messages. What it does not find whole may still be a message: only Protobuf's own reader says that it is none. */
final class Wire {
    /** Nothing that is certainly whole. */
    static final int NONE = -1;

    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BLOCK = 2;
    static final int FIXED32 = 5;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int DIGITS = 0x7F;
    private static final int BITS = 7;
    private static final int LONGEST = 10;

    private Wire() {}

    /** Where a value of that wire type ends that begins there, or {@link #NONE}. */
    static int behind(byte[] bytes, int wireType, int at, int end) {
        return switch (wireType) {
            case VARINT -> behindNumber(bytes, at, end);
            case FIXED64 -> behind(at, Long.BYTES, end);
            case BLOCK -> behindBlock(bytes, at, end);
            case FIXED32 -> behind(at, Integer.BYTES, end);
            default -> NONE;
        };
    }

    /**
     * Where a number of variable length ends that begins there, or {@link #NONE}. A tenth byte has one bit left to say; what Protobuf's own
     * reader makes of others depends on what follows.
     */
    static int behindNumber(byte[] bytes, int at, int end) {
        int last = Math.min(end, at + LONGEST);
        for (int here = at; here < last; here++) {
            if (bytes[here] >= 0) {
                return here - at < LONGEST - 1 || bytes[here] == 1 ? here + 1 : NONE;
            }
        }
        return NONE;
    }

    /** A number of variable length that was found whole before. */
    static long number(byte[] bytes, int at) {
        int here = at;
        long sum = bytes[here] & DIGITS;
        for (int shift = BITS; bytes[here] < 0; shift += BITS) {
            here++;
            sum |= (long) (bytes[here] & DIGITS) << shift;
        }
        return sum;
    }

    static int fixed32(byte[] bytes, int at) {
        return (int) INTS.get(bytes, at);
    }

    static long fixed64(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** What is in a block that was found whole before. */
    static Span inside(byte[] bytes, int at) {
        int start = behindNumber(bytes, at, bytes.length);
        return new Span(bytes, start, start + (int) number(bytes, at));
    }

    private static int behindBlock(byte[] bytes, int at, int end) {
        int start = behindNumber(bytes, at, end);
        return start == NONE ? NONE : behind(start, number(bytes, at), end);
    }

    private static int behind(int at, long length, int end) {
        return length < 0 || length > end - at ? NONE : at + (int) length;
    }
}
