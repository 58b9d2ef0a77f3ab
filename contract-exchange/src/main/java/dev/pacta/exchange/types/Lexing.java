/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

/**
 * How a product reads its own SQL text.
 *
 * @param backslashes whether a backslash in a text takes the next sign along
 * @param codePoints whether a backslash, u and four hexadecimal digits are one UTF-16 unit in a text
 * @param hashes whether {@code #} begins a comment
 * @param brackets whether square brackets are always quotes of names
 */
record Lexing(boolean backslashes, boolean codePoints, boolean hashes, boolean brackets) {
    /** What is safe when the product is not known. */
    static final Lexing STANDARD = new Lexing(false, false, false, false);
}
