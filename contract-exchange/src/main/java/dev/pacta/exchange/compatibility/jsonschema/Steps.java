/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import java.util.regex.Pattern;

/** The steps that one comparison may still take. Used by one thread. */
final class Steps {
    private int left;

    Steps(int allowed) {
        left = allowed;
    }

    void take() {
        if (--left < 0) {
            throw new Exhausted();
        }
    }

    /** Whether the pattern is found in the text; each character that is looked at costs. */
    boolean finds(Pattern pattern, String text) {
        return pattern.matcher(new Counted(text)).find();
    }

    /** No step is left. */
    static final class Exhausted extends RuntimeException {
        Exhausted() {
            super("no step is left", null, false, false);
        }
    }

    private final class Counted implements CharSequence {
        private final String text;
        private int looked;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looked % 64 == 0) {
                take();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
