/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

import java.util.Locale;

/**
 * A piece of SQL text.
 *
 * @param text a word as written, a quoted name or text without its quotes, or a sign
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record Token(Kind kind, String text, int start, int end) {
    /** What a piece is. */
    public enum Kind {
        WORD,
        QUOTED_NAME,
        TEXT,
        NUMBER,
        SIGN
    }

    /** Whether it is that keyword, in any case, or that sign. */
    public boolean is(String expected) {
        return kind == Kind.WORD && text.equalsIgnoreCase(expected) || kind == Kind.SIGN && text.equals(expected);
    }

    /** Whether it can name something. */
    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }

    /** In capital letters. */
    public String upper() {
        return text.toUpperCase(Locale.ROOT);
    }
}
