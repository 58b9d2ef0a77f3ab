/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.commons.codec.digest.XXHash32;

/**
 * Unpacks one frame of LZ4 (LZ4 frame format 1.6.4, block format) into room of a known size. The sums that a frame has, of its head, of
 * blocks and of its content, are compared.
 */
final class Lz4Frame {
    private static final int MAGIC = 0x184D2204;
    private static final int VERSION = 0xC0;
    private static final int VERSION_1 = 0x40;
    private static final int BLOCK_SUMS = 0x10;
    private static final int CONTENT_SIZE = 0x08;
    private static final int CONTENT_SUM = 0x04;
    private static final int DICTIONARY = 0x01;
    private static final int STORED = 0x8000_0000;
    private static final int LONG_LENGTH = 15;
    private static final int SHORTEST_MATCH = 4;

    private final byte[] packed;
    private final byte[] plain;
    private int from;
    private int to;

    private Lz4Frame(byte[] packed, int size) {
        this.packed = packed;
        this.plain = new byte[size];
    }

    /**
     * The content.
     *
     * @param size how many bytes it has
     * @throws IllegalArgumentException when it is no frame, or one of another size
     * @throws IndexOutOfBoundsException when it is damaged
     */
    static byte[] unpack(byte[] packed, int size) {
        Lz4Frame frame = new Lz4Frame(packed, size);
        frame.blocks();
        if (frame.to != size) {
            throw new IllegalArgumentException("a packed buffer has another size than it says");
        }
        return frame.plain;
    }

    private void blocks() {
        ByteBuffer in = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        boolean magic = in.getInt(0) == MAGIC;
        int flags = packed[Integer.BYTES];
        if (!magic || (flags & VERSION) != VERSION_1 || (flags & DICTIONARY) != 0) {
            throw new IllegalArgumentException("a packed buffer is no LZ4 frame");
        }
        // The flags, the largest size of a block, the content's size and the header's sum.
        from = Integer.BYTES + 2 + ((flags & CONTENT_SIZE) == 0 ? 0 : Long.BYTES) + 1;
        demand(packed[from - 1], (byte) (sum(packed, Integer.BYTES, from - 1) >>> Byte.SIZE));
        for (int head = next(in); head != 0; head = next(in)) {
            int length = head & ~STORED;
            if (length > packed.length - from) {
                throw new IndexOutOfBoundsException("a block ends beyond its frame");
            }
            int end = from + length;
            if ((head & STORED) != 0) {
                copy(length);
            } else {
                block(end);
            }
            from = end;
            if ((flags & BLOCK_SUMS) != 0) {
                demand(next(in), sum(packed, end - length, end));
            }
        }
        if ((flags & CONTENT_SUM) != 0) {
            demand(next(in), sum(plain, 0, to));
        }
    }

    private static int sum(byte[] bytes, int start, int end) {
        XXHash32 sum = new XXHash32();
        sum.update(bytes, start, end - start);
        return (int) sum.getValue();
    }

    private static void demand(int told, int found) {
        if (told != found) {
            throw new IllegalArgumentException("the sum of a packed buffer is another than it says");
        }
    }

    private int next(ByteBuffer in) {
        int head = in.getInt(from);
        from += Integer.BYTES;
        return head;
    }

    /** Pieces that are new, each followed by one that was there before, the last by none. */
    private void block(int end) {
        while (from < end) {
            int token = packed[from++] & 0xFF;
            copy(length(token >>> 4));
            if (from >= end) {
                return;
            }
            int distance = (packed[from] & 0xFF) | (packed[from + 1] & 0xFF) << Byte.SIZE;
            from += 2;
            repeat(distance, length(token & LONG_LENGTH) + SHORTEST_MATCH);
        }
    }

    private int length(int begun) {
        int length = begun;
        if (begun == LONG_LENGTH) {
            int more;
            do {
                more = packed[from++] & 0xFF;
                length = Math.addExact(length, more);
            } while (more == 0xFF);
        }
        return length;
    }

    private void copy(int length) {
        System.arraycopy(packed, from, plain, to, length);
        from += length;
        to += length;
    }

    /** A piece may reach into itself: then it goes on with what it has just written. */
    private void repeat(int distance, int length) {
        if (distance == 0) {
            throw new IllegalArgumentException("a packed buffer repeats nothing");
        }
        if (distance >= length) {
            System.arraycopy(plain, to - distance, plain, to, length);
        } else {
            for (int at = 0; at < length; at++) {
                plain[to + at] = plain[to + at - distance];
            }
        }
        to += length;
    }
}
