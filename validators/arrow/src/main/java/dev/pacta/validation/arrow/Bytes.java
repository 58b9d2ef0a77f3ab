/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.util.ArrowBufPointer;
import org.jspecify.annotations.Nullable;

/** Bytes out of a vector's buffer. */
final class Bytes {
    private static final byte[] NONE = {};

    private Bytes() {}

    static byte[] copy(ArrowBufPointer pointer) {
        int length = length(pointer);
        byte[] bytes = length == 0 ? NONE : new byte[length];
        into(pointer, bytes, length);
        return bytes;
    }

    /**
     * How many bytes a value has.
     *
     * @throws IndexOutOfBoundsException when it claims more than there are
     */
    static int length(ArrowBufPointer pointer) {
        @Nullable ArrowBuf buffer = pointer.getBuf();
        long length = pointer.getLength();
        if (length == 0) {
            return 0;
        }
        if (buffer == null
                || length < 0
                || pointer.getOffset() < 0
                || length > buffer.capacity() - pointer.getOffset()) {
            throw new IndexOutOfBoundsException("a value ends beyond its buffer");
        }
        return Math.toIntExact(length);
    }

    static void into(ArrowBufPointer pointer, byte[] bytes, int length) {
        ArrowBuf buffer = pointer.getBuf();
        if (length > 0 && buffer != null) {
            buffer.getBytes(pointer.getOffset(), bytes, 0, length);
        }
    }
}
