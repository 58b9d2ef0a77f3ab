/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

/** A text that a regular expression may look at so many times only: some expressions would look for years. Not thread-safe. */
final class Patience implements CharSequence {
    private static final int LOOKS = 1_000_000;

    private final CharSequence text;
    private int left = LOOKS;

    private Patience(CharSequence text) {
        this.text = text;
    }

    /** Thrown when it has been looked at too often. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost() {
            super("an expression takes too long", null, false, false);
        }
    }

    static Patience with(String text) {
        return new Patience(text);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new Lost();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
