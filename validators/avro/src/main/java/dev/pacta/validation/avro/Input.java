/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bytes up to an end, beyond which nothing is read. */
record Input(byte[] bytes, int end) {
    private static final VarHandle FLOATS =
            MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DOUBLES =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int DIGITS = 0x7F;
    private static final int BITS = 7;
    private static final int LONGEST = 10;

    /** Where a number of variable length that begins here ends. */
    int behindNumber(int at) {
        if (at < end && bytes[at] >= 0) {
            return at + 1;
        }
        return behindLong(at);
    }

    private int behindLong(int at) {
        int last = Math.min(end, at + LONGEST);
        for (int here = at; here < last; here++) {
            if (bytes[here] >= 0) {
                return here + 1;
            }
        }
        throw cut();
    }

    /** A number of variable length, in zigzag; it was found whole before. */
    long number(int at) {
        int first = bytes[at];
        return first >= 0 ? first >>> 1 ^ -(first & 1) : longNumber(at);
    }

    private long longNumber(int at) {
        int here = at;
        long sum = bytes[here] & DIGITS;
        for (int shift = BITS; bytes[here] < 0; shift += BITS) {
            here++;
            sum |= (long) (bytes[here] & DIGITS) << shift;
        }
        return sum >>> 1 ^ -(sum & 1);
    }

    /** Where a text ends that begins here with its length. */
    int behindText(int at) {
        // Of most the length is a byte.
        if (at < end && bytes[at] >= 0 && (bytes[at] & 1) == 0) {
            return behind(at + 1, bytes[at] >>> 1);
        }
        return behind(behindNumber(at), number(at));
    }

    /** Where so many bytes that begin here end. */
    int behind(int at, long length) {
        if (length < 0 || length > end - at) {
            throw cut();
        }
        return at + (int) length;
    }

    float float32(int at) {
        return (float) FLOATS.get(bytes, at);
    }

    double float64(int at) {
        return (double) DOUBLES.get(bytes, at);
    }

    ByteBuffer buffer(int at, int length) {
        return ByteBuffer.wrap(bytes, at, length);
    }

    private static UnreadableAvroException cut() {
        return new UnreadableAvroException("the bytes end before the record does, or are of another schema");
    }
}
