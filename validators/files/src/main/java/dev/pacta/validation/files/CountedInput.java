/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** The content of a file, unpacked when its name says that it is packed, which knows how much of the file has been read. */
final class CountedInput extends FilterInputStream {
    private static final int BUFFER = 1 << 16;

    private final Counter counter;

    private final Packing packing;

    private CountedInput(InputStream content, Counter counter, Packing packing) {
        super(content);
        this.counter = counter;
        this.packing = packing;
    }

    static CountedInput open(Path file) throws IOException, UnreadableDataException {
        Counter counter = new Counter(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        Packing packing = Packing.of(file.toString());
        try {
            return new CountedInput(packing.unpack(counter), counter, packing);
        } catch (ZipException | java.io.EOFException notGzip) {
            counter.close();
            throw new UnreadableDataException(file, "the name ends in .gz but this is not gzip data", notGzip);
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException trouble) {
            throw packing.told(trouble);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException trouble) {
            throw packing.told(trouble);
        }
    }

    /** How many bytes of the file, packed ones where it is packed. */
    long consumed() {
        return counter.count;
    }

    private static final class Counter extends FilterInputStream {
        private long count;

        Counter(InputStream file) {
            super(file);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
