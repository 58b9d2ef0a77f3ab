/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.validation.bytes.ByteForm;
import dev.pacta.validation.bytes.TextTable;
import dev.pacta.validation.bytes.Words;
import dev.pacta.validation.pattern.LinearPattern;

/** Glances at text: between its quotes in JSON, or by itself in the bytes of another encoding. */
final class TextGlances {
    private TextGlances() {}

    /** Text of a number of characters. */
    static final class OfText extends Glance {
        private final int shortest;
        private final int longest;

        OfText(int shortest, int longest) {
            this.shortest = shortest;
            this.longest = longest;
        }

        @Override
        public int after(byte[] json, int at) {
            int end = json[at] == '"' ? Words.plainEnd(json, at + 1) : UNSURE;
            int length = end - at - 1;
            return end >= 0 && length >= shortest && length <= longest ? end + 1 : UNSURE;
        }

        @Override
        public boolean keepsText(byte[] utf8, int from, int to) {
            return to - from >= shortest && to - from <= longest && Words.isAscii(utf8, from, to);
        }
    }

    static final class OfForm extends Glance {
        private final ByteForm form;
        private final ByteForm bare;

        /** @param bare the form without its quotes */
        OfForm(ByteForm form, ByteForm bare) {
            this.form = form;
            this.bare = bare;
        }

        @Override
        public int after(byte[] json, int at) {
            return form.after(json, at);
        }

        @Override
        public boolean keepsText(byte[] utf8, int from, int to) {
            return bare.is(utf8, from, to);
        }
    }

    static final class OfAllowed extends Glance {
        private final TextTable texts;

        OfAllowed(TextTable texts) {
            this.texts = texts;
        }

        @Override
        public int after(byte[] json, int at) {
            int number = json[at] == '"' ? texts.find(json, at + 1) : UNSURE;
            return number >= 0 ? at + 1 + texts.length(number) : UNSURE;
        }

        @Override
        public boolean keepsText(byte[] utf8, int from, int to) {
            return texts.find(utf8, from, to) >= 0;
        }
    }

    static final class OfPattern extends Glance {
        private final int shortest;
        private final int longest;
        private final LinearPattern pattern;

        OfPattern(int shortest, int longest, LinearPattern pattern) {
            this.shortest = shortest;
            this.longest = longest;
            this.pattern = pattern;
        }

        @Override
        public int after(byte[] json, int at) {
            int end = json[at] == '"' ? Words.plainEnd(json, at + 1) : UNSURE;
            int length = end - at - 1;
            boolean fits = end >= 0 && length >= shortest && length <= longest && pattern.found(json, at + 1, end);
            return fits ? end + 1 : UNSURE;
        }

        @Override
        public boolean keepsText(byte[] utf8, int from, int to) {
            return to - from >= shortest
                    && to - from <= longest
                    && Words.isAscii(utf8, from, to)
                    && pattern.found(utf8, from, to);
        }
    }

    static final class OfEmail extends Glance {
        private final int shortest;
        private final int longest;

        OfEmail(int shortest, int longest) {
            this.shortest = shortest;
            this.longest = longest;
        }

        @Override
        public int after(byte[] json, int at) {
            int end = json[at] == '"' ? Words.plainEnd(json, at + 1) : UNSURE;
            int length = end - at - 1;
            boolean fits = end >= 0 && length >= shortest && length <= longest && EmailForm.is(json, at + 1, end);
            return fits ? end + 1 : UNSURE;
        }

        @Override
        public boolean keepsText(byte[] utf8, int from, int to) {
            return to - from >= shortest
                    && to - from <= longest
                    && Words.isAscii(utf8, from, to)
                    && EmailForm.is(utf8, from, to);
        }
    }
}
