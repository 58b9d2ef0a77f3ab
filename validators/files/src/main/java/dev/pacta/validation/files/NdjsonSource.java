/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.validation.Location;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** One JSON object on each line. Empty lines are passed over; a line beyond the limit is read past, not kept. */
final class NdjsonSource implements RecordSource {
    private static final int BUFFER = 1 << 16;
    private static final long PROGRESS_EVERY = 4 << 20;

    private final Path file;
    private final CountedInput input;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;
    private long lineLength;

    NdjsonSource(Path file, CountedInput input, int longest) {
        this.file = file;
        this.input = input;
        this.longest = longest;
    }

    @Override
    public void readAll(Sink sink) throws IOException, UnreadableDataException {
        long told = 0;
        try {
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                split(read, sink);
                if (input.consumed() - told > PROGRESS_EVERY) {
                    told = input.consumed();
                    sink.progress(told);
                }
            }
        } catch (Packing.DamagedException damaged) {
            throw new UnreadableDataException(
                    file, "after line %,d: %s".formatted(number, damaged.getMessage()), damaged);
        }
        endLine(sink);
    }

    private void split(int length, Sink sink) throws IOException {
        int start = 0;
        for (int at = 0; at < length; at++) {
            if (buffer[at] == '\n') {
                append(start, at);
                endLine(sink);
                start = at + 1;
            }
        }
        append(start, length);
    }

    private void append(int start, int end) {
        lineLength += end - start;
        if (lineLength <= longest) {
            line.write(buffer, start, end - start);
        }
    }

    private void endLine(Sink sink) throws IOException {
        number++;
        Location location = new Location(file.toString(), number, Location.Unit.LINE);
        if (lineLength > longest) {
            sink.unreadable(
                    "the line has %,d bytes, at most %,d are read".formatted(lineLength, longest), null, location);
        } else {
            byte[] bytes = trimmed(line.toByteArray());
            if (bytes.length > 0) {
                sink.bytes(bytes, location);
            }
        }
        line.reset();
        lineLength = 0;
    }

    private byte[] trimmed(byte[] bytes) {
        int start = number == 1 && bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB ? 3 : 0;
        int end = bytes.length;
        while (end > start && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
            end--;
        }
        return start == 0 && end == bytes.length ? bytes : java.util.Arrays.copyOfRange(bytes, start, end);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
