/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a document into text: UTF-8, or UTF-16 with a byte order mark (YAML 1.2.2, section 5.2). */
final class TextDecoder {
    private TextDecoder() {}

    static String decode(byte[] bytes) throws YamlException {
        String other = otherEncoding(bytes);
        if (other != null) {
            throw new YamlException(
                    "yaml.encoding", Position.START, "this looks like %s; save the file as UTF-8".formatted(other));
        }
        Charset charset = StandardCharsets.UTF_8;
        int skip = 0;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            skip = 3;
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            skip = 2;
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            skip = 2;
        }
        if (skip == 0) {
            // Its own decoder is a loop in Java, the constructor copies plain text at once; it puts the mark for what
            // is no UTF-8.
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') < 0) {
                return text;
            }
        }
        ByteBuffer input = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(input)
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new YamlException(
                    "yaml.encoding",
                    positionOf(bytes, input.position()),
                    "these bytes are not %s; save the file as UTF-8".formatted(charset.name()));
        }
    }

    /** By the zero bytes at the start, as YAML 1.2.2, section 5.2 tells encodings apart. */
    private static @Nullable String otherEncoding(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF) || startsWith(bytes, 0, 0, 0)) {
            return "UTF-32";
        }
        if (bytes.length > 1 && bytes[0] != 0 && bytes[1] == 0) {
            return bytes.length > 3 && bytes[2] == 0 && bytes[3] == 0 ? "UTF-32" : "UTF-16LE without a byte order mark";
        }
        return bytes.length > 1 && bytes[0] == 0 ? "UTF-16BE without a byte order mark" : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static Position positionOf(byte[] bytes, int offset) {
        int line = 1;
        int column = 1;
        for (int at = 0; at < offset; at++) {
            boolean lineEnds = bytes[at] == '\n';
            line = lineEnds ? line + 1 : line;
            column = lineEnds ? 1 : column + 1;
        }
        return new Position(line, column);
    }
}
