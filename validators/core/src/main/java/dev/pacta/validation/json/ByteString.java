/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.bytes.Words;
import dev.pacta.validation.json.JsonTokens.MalformedJson;
import dev.pacta.validation.plan.Value;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A JSON string (RFC 8259, section 7) in the bytes of the record: eight bytes at a time until something is special. Only a string with
 * escapes is written anew. Reused; not thread-safe.
 */
final class ByteString {
    private byte[] source = {};
    private int from;
    private int to;
    private boolean ascii;

    /** The text where it has escapes. */
    private @Nullable String unescaped;

    /**
     * Reads a string.
     *
     * @param start after the opening quote
     * @return after the closing quote
     */
    int scan(byte[] json, int start) throws MalformedJson {
        source = json;
        from = start;
        unescaped = null;
        ascii = true;
        int at = start;
        while (true) {
            at = Words.nextSpecial(json, at);
            if (at >= json.length) {
                throw MalformedJson.at(json, at);
            }
            byte special = json[at];
            if (special == '"') {
                to = at;
                return at + 1;
            }
            if (special == '\\') {
                return scanEscaped(json, at);
            }
            int length = special < 0 ? Utf8.sequence(json, at, json.length) : -1;
            if (length < 0) {
                throw MalformedJson.at(json, at);
            }
            ascii = false;
            at += length;
        }
    }

    /** The rest of a string, from its first backslash on. */
    private int scanEscaped(byte[] json, int backslash) throws MalformedJson {
        StringBuilder text = new StringBuilder(new String(json, from, backslash - from, StandardCharsets.UTF_8));
        int at = backslash;
        while (true) {
            int special = Words.nextSpecial(json, at);
            text.append(new String(json, at, special - at, StandardCharsets.ISO_8859_1));
            if (special >= json.length) {
                throw MalformedJson.at(json, special);
            }
            at = special;
            if (json[at] == '"') {
                unescaped = text.toString();
                ascii = false;
                return at + 1;
            }
            if (json[at] == '\\') {
                at = escape(json, at + 1, text);
                continue;
            }
            int length = json[at] < 0 ? Utf8.sequence(json, at, json.length) : -1;
            if (length < 0) {
                throw MalformedJson.at(json, at);
            }
            text.append(new String(json, at, length, StandardCharsets.UTF_8));
            at += length;
        }
    }

    private static int escape(byte[] json, int at, StringBuilder text) throws MalformedJson {
        byte letter = at < json.length ? json[at] : 0;
        switch (letter) {
            case '"', '\\', '/' -> text.append((char) letter);
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'u' -> {
                text.append(unicode(json, at + 1));
                return at + 5;
            }
            default -> throw MalformedJson.at(json, at);
        }
        return at + 1;
    }

    private static char unicode(byte[] json, int start) throws MalformedJson {
        int character = 0;
        for (int at = start; at < start + 4; at++) {
            int digit = at < json.length ? Character.digit(json[at], 16) : -1;
            if (digit < 0) {
                throw MalformedJson.at(json, at);
            }
            character = character << 4 | digit;
        }
        return (char) character;
    }

    /** Whether the string stands in the bytes just as it is meant, all ASCII. */
    boolean isPlain() {
        return ascii;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    String text() {
        return unescaped != null ? unescaped : new String(source, from, to - from, StandardCharsets.UTF_8);
    }

    void read(Value into) {
        if (unescaped != null) {
            into.text(unescaped);
        } else {
            into.text(source, from, to, ascii);
        }
    }
}
