/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.validation.bytes.TextTable;
import dev.pacta.validation.bytes.Words;
import java.util.List;

/** Glances at numbers and truth values. */
final class NumberGlances {
    private NumberGlances() {}

    static final class OfTruth extends Glance {
        private static final TextTable WORDS = new TextTable(List.of("true", "false"), "");

        @Override
        public int after(byte[] json, int at) {
            int end = WORDS.after(0, json, at);
            return end >= 0 ? end : WORDS.after(1, json, at);
        }

        @Override
        public boolean keeps(Value value) {
            return value.kind() == Value.Kind.BOOLEAN;
        }
    }

    /** A number without an exponent, of at most seven digits before and after the point, or whole and of up to 18. */
    static final class OfNumber extends Glance {
        private static final int MOST_DIGITS = 18;

        private final NumberRange range;
        private final boolean whole;

        OfNumber(NumberRange range, boolean whole) {
            this.range = range;
            this.whole = whole;
        }

        @Override
        public int after(byte[] json, int at) {
            boolean negative = json[at] == '-';
            int first = negative ? at + 1 : at;
            int digits = Words.digits(json, first);
            if (digits < 0) {
                return longer(json, first, negative);
            }
            // The first digit of several is no zero.
            if (digits == 0 || digits > 1 && json[first] == '0') {
                return UNSURE;
            }
            long sum = Words.number(json, first, digits);
            int next = first + digits;
            int scale = 0;
            if (json[next] == '.') {
                scale = Words.digits(json, next + 1);
                if (whole || scale <= 0) {
                    return UNSURE;
                }
                sum = sum * Value.powerOfTen(scale) + Words.number(json, next + 1, scale);
                next += 1 + scale;
            }
            return isEnd(json[next]) && range.holds(negative ? -sum : sum, scale) ? next : UNSURE;
        }

        @Override
        public boolean keeps(Value value) {
            return value.isCompact() && !(whole && value.scale() > 0) && range.holds(value.integer(), value.scale());
        }

        @Override
        public boolean keepsInteger(long number) {
            return range.holds(number, 0);
        }

        @Override
        public boolean keepsReal(double number) {
            return !whole && range.isWithin(number);
        }

        /** Whole, of up to 18 digits. */
        private int longer(byte[] json, int first, boolean negative) {
            int most = Math.min(json.length - 1, first + MOST_DIGITS);
            long sum = 0;
            int next = first;
            while (next < most && json[next] >= '0' && json[next] <= '9') {
                sum = sum * 10 + json[next++] - '0';
            }
            boolean number =
                    next > first && isEnd(json[next]) && json[next] != '.' && (next == first + 1 || json[first] != '0');
            return number && range.holds(negative ? -sum : sum, 0) ? next : UNSURE;
        }

        private static boolean isEnd(byte character) {
            return (character | 0x20) != 'e' && (character < '0' || character > '9');
        }
    }
}
