/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

/**
 * Sees at one glance that a value, in the bytes of JSON or of another encoding, or parsed, keeps all rules of its field. It says so only when that is certain; whatever
 * else stands there (another way to write a number, escapes, characters beyond ASCII, a broken rule) is left to the checks. Thread-safe.
 */
public abstract class Glance {
    /** Never certain. */
    public static final Glance NEVER = new Glance() {
        @Override
        public int after(byte[] json, int at) {
            return UNSURE;
        }

        @Override
        public boolean keeps(Value value) {
            return false;
        }
    };

    static final int UNSURE = -1;

    Glance() {}

    /**
     * Where the value ends that begins there, if it is certainly right; else a negative number. What follows the value is not judged.
     *
     * @param at within the bytes
     */
    public abstract int after(byte[] json, int at);

    /** Whether a value of a parsed record is certainly right. */
    public boolean keeps(Value value) {
        return value.kind() == Value.Kind.TEXT && value.isAscii() && keepsText(value.bytes(), value.from(), value.to());
    }

    /** Whether what stands there, text in UTF-8 that is neither quoted nor escaped, is certainly right. Nothing is certain of characters beyond ASCII. */
    public boolean keepsText(byte[] utf8, int from, int to) {
        return false;
    }

    /** Whether a whole number is certainly right. */
    public boolean keepsInteger(long number) {
        return false;
    }

    /** Whether the number that a double is written as is certainly right. */
    public boolean keepsReal(double number) {
        return false;
    }

    /** Whether a value of {@code java.time} is certainly right, without its text. */
    public boolean keepsTime(Object time) {
        return false;
    }

    /** Whether a day, counted from 1970-01-01, is certainly right. */
    public boolean keepsDay(long epochDay) {
        return false;
    }

    /** Whether a moment is certainly right, whatever its fraction of a second. */
    public boolean keepsInstant(long epochSecond) {
        return false;
    }
}
