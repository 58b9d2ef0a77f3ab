/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: a line with a number of the caller's choice and a length, and then so many bytes.
 *
 * @param body nothing when it is longer than the limit; then it was read past
 */
record Request(long id, byte @Nullable [] body) {
    private static final int LONGEST_HEAD = 32;
    private static final Pattern HEAD = Pattern.compile("(0|[1-9][0-9]{0,17}) (0|[1-9][0-9]{0,9})");

    /** The stream is no sequence of requests; where the next one begins is not known. */
    static final class BrokenException extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenException(String message) {
            super(message);
        }
    }

    /**
     * The next request; nothing when the stream ends before it.
     *
     * @throws BrokenException when this is no request, or the stream ends in the middle of it
     */
    static Optional<Request> read(InputStream in, int limit) throws IOException, BrokenException {
        Optional<String> head = head(in);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = HEAD.matcher(head.get());
        if (!parts.matches()) {
            throw new BrokenException("expected a number, a space and a length");
        }
        long id = Long.parseLong(parts.group(1));
        long length = Long.parseLong(parts.group(2));
        byte[] body = length > limit ? null : in.readNBytes((int) length);
        long got = body == null ? skip(in, length) : body.length;
        if (got < length) {
            throw new BrokenException("request %d ends after %d of %d bytes".formatted(id, got, length));
        }
        return Optional.of(new Request(id, body));
    }

    private static Optional<String> head(InputStream in) throws IOException, BrokenException {
        StringBuilder head = new StringBuilder();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next != '\n') {
            if (next < 0 || head.length() == LONGEST_HEAD) {
                throw new BrokenException("expected a line with a number and a length");
            }
            head.append(new String(new byte[] {(byte) next}, StandardCharsets.ISO_8859_1));
            next = in.read();
        }
        return Optional.of(head.toString());
    }

    private static long skip(InputStream in, long length) throws IOException {
        long left = length;
        while (left > 0) {
            long gone = in.skip(left);
            if (gone <= 0 && in.read() < 0) {
                break;
            }
            left -= Math.max(gone, 1);
        }
        return length - left;
    }
}
