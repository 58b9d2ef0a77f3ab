/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.excel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** The unpacked bytes of a part, which refuses what only a bomb would claim, and compares their sum at the end. Not thread-safe. */
final class PartInput extends FilterInputStream {
    /** An attribute or a name that the parser would have to keep as a whole. */
    private static final int MOST_AT_ONCE = 4 << 20;

    private static final long ALWAYS_ALLOWED = 64L << 20;

    /** Sheets of real data shrink to a fifth or a fiftieth. */
    private static final long MOST_TIMES_PACKED = 200;

    private final ZipEntry entry;
    private final CRC32 sum = new CRC32();
    private long count;
    private long sinceEvent;

    PartInput(InputStream unpacked, ZipEntry entry) {
        super(unpacked);
        this.entry = entry;
    }

    /** Too much was claimed; the message is for users. */
    static final class BombException extends IOException {
        private static final long serialVersionUID = 1L;

        BombException(String message) {
            super(message);
        }
    }

    /** The parser has told something, so that what it keeps is small again. */
    void event() {
        sinceEvent = 0;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read < 0) {
            if (entry.getCrc() >= 0 && sum.getValue() != entry.getCrc()) {
                throw new ZipException("the sum of the part is another");
            }
            return read;
        }
        sum.update(bytes, offset, read);
        count += read;
        sinceEvent += read;
        if (sinceEvent > MOST_AT_ONCE) {
            throw new BombException("the part %s has a name or an attribute of more than %d MB"
                    .formatted(entry.getName(), MOST_AT_ONCE >> 20));
        }
        if (count > Math.max(ALWAYS_ALLOWED, MOST_TIMES_PACKED * entry.getCompressedSize())) {
            throw new BombException("the part %s unpacks to more than %d times its size; no sheet of data does"
                    .formatted(entry.getName(), MOST_TIMES_PACKED));
        }
        return read;
    }
}
