/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.Platform;

/**
 * Some rows of one partition in the bytes that Spark itself has them in, those that fit apart from the others. Few arrays hold many rows, so that
 * Spark can keep them at the cost of a copy. Immutable; read on machines of one kind, as what Spark shuffles is.
 *
 * @param good the rows that fit, each behind its length
 * @param bad the others, with their reasons
 */
record CheckedRows(byte[] good, byte[] bad) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The rows in one of the arrays, over and over in one object, as Spark's own readers do. */
    static Iterator<InternalRow> rows(byte[] bytes, int fields) {
        return new Rows(bytes, fields);
    }

    /** Bytes that grow by rows. Not thread-safe. */
    static final class Builder {
        private static final int FIRST = 4_096;

        private byte[] bytes = new byte[FIRST];
        private int size;

        void add(UnsafeRow row) {
            int length = row.getSizeInBytes();
            int end = Math.addExact(size, Math.addExact(length, Long.BYTES));
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
            }
            Platform.putLong(bytes, Platform.BYTE_ARRAY_OFFSET + (long) size, length);
            row.writeToMemory(bytes, Platform.BYTE_ARRAY_OFFSET + (long) size + Long.BYTES);
            size = end;
        }

        int size() {
            return size;
        }

        /** What was added since the last call. */
        byte[] take() {
            byte[] taken = Arrays.copyOf(bytes, size);
            size = 0;
            return taken;
        }
    }

    private static final class Rows implements Iterator<InternalRow> {
        private final byte[] bytes;
        private final UnsafeRow row;
        private int at;

        Rows(byte[] bytes, int fields) {
            this.bytes = bytes;
            this.row = new UnsafeRow(fields);
        }

        @Override
        public boolean hasNext() {
            return at < bytes.length;
        }

        @Override
        public InternalRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int length = (int) Platform.getLong(bytes, Platform.BYTE_ARRAY_OFFSET + (long) at);
            row.pointTo(bytes, Platform.BYTE_ARRAY_OFFSET + (long) at + Long.BYTES, length);
            at += Long.BYTES + length;
            return row;
        }
    }
}
