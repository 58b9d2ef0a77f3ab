/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A single value on its way through the checks. Text may stand in the bytes of the record until somebody needs it as a string, and a
 * decimal number in a long with its scale. Reused for speed; not thread-safe.
 */
public final class Value {
    /** What it is. */
    public enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN
    }

    /** What is known of the bytes of a text. */
    private enum Form {
        /** They stand between {@link #from} and {@link #to} and are all ASCII. */
        ASCII,
        /** They stand there and some are beyond ASCII; well-formed UTF-8. */
        UTF8,
        /** There is a string, and nobody has asked yet. */
        UNKNOWN,
        /** There is a string with characters beyond ASCII. */
        STRING
    }

    private static final byte[] NO_BYTES = {};

    /** So that a larger one is not needed for each text that is a little longer. */
    private static final int SPARE = 64;

    private static final long[] POWERS = powers();

    private Kind kind = Kind.BOOLEAN;
    private @Nullable String text;
    private byte[] bytes = NO_BYTES;
    private int from;
    private int to;
    private Form form = Form.UNKNOWN;
    private byte[] scratch = NO_BYTES;
    private long integer;
    private int scale;
    private @Nullable BigDecimal decimal;

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int exponent = 1; exponent < powers.length; exponent++) {
            powers[exponent] = powers[exponent - 1] * 10;
        }
        return powers;
    }

    /** Ten to that power, up to 18. */
    public static long powerOfTen(int exponent) {
        return POWERS[exponent];
    }

    /** Whether the number has at most that many digits. */
    static boolean isBelowPower(long number, int digits) {
        long bound = POWERS[digits];
        return number < bound && number > -bound;
    }

    public Value text(String newText) {
        kind = Kind.TEXT;
        text = newText;
        form = Form.UNKNOWN;
        return this;
    }

    /**
     * Text that stays where it is; valid only as long as the array does not change.
     *
     * @param isAscii whether all of it is ASCII; otherwise it is well-formed UTF-8
     */
    public Value text(byte[] utf8, int start, int end, boolean isAscii) {
        kind = Kind.TEXT;
        text = null;
        bytes = utf8;
        from = start;
        to = end;
        form = isAscii ? Form.ASCII : Form.UTF8;
        return this;
    }

    public Value integer(long newInteger) {
        kind = Kind.INTEGER;
        integer = newInteger;
        return this;
    }

    public Value decimal(BigDecimal newDecimal) {
        kind = Kind.DECIMAL;
        decimal = newDecimal;
        return this;
    }

    /** The decimal number {@code unscaled / 10^scale}; the scale is 0 to 18. */
    public Value decimal(long unscaled, int newScale) {
        kind = Kind.DECIMAL;
        decimal = null;
        integer = unscaled;
        scale = newScale;
        return this;
    }

    public Value bool(boolean newTruth) {
        kind = Kind.BOOLEAN;
        integer = newTruth ? 1 : 0;
        return this;
    }

    public Kind kind() {
        return kind;
    }

    /** The text of a {@link Kind#TEXT}. */
    public String text() {
        if (text == null) {
            text = new String(
                    bytes, from, to - from, form == Form.ASCII ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        }
        return text;
    }

    /** Whether the text is all ASCII; then it stands in {@link #bytes()}. */
    public boolean isAscii() {
        if (form == Form.UNKNOWN) {
            copyIfAscii(text());
        }
        return form == Form.ASCII;
    }

    /** Whether the text stands in {@link #bytes()}, in ASCII or UTF-8. */
    public boolean standsInBytes() {
        return isAscii() || form == Form.UTF8;
    }

    /** A string from a parsed record goes through the same checks as bytes. */
    private void copyIfAscii(String whole) {
        int length = whole.length();
        room(length);
        int all = 0;
        for (int at = 0; at < length; at++) {
            char character = whole.charAt(at);
            all |= character;
            scratch[at] = (byte) character;
        }
        if (all > 127) {
            form = Form.STRING;
            return;
        }
        bytes = scratch;
        from = 0;
        to = length;
        form = Form.ASCII;
    }

    private void room(int length) {
        if (scratch.length < length + SPARE) {
            scratch = new byte[Integer.highestOneBit(length + SPARE) * 2];
        }
    }

    /** Whether {@link #bytes()} is the record itself and not a copy that the next value writes over. */
    public boolean standsInRecord() {
        return bytes != scratch;
    }

    /** Where ASCII text stands, from {@link #from()} to {@link #to()}. */
    public byte[] bytes() {
        return bytes;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** How many characters (Unicode code points) the text has. */
    public int characters() {
        return switch (form) {
            case ASCII -> to - from;
            case UTF8 -> firstBytes();
            case UNKNOWN, STRING -> text().codePointCount(0, text().length());
        };
    }

    /** Each character of UTF-8 has one byte that does not continue another. */
    private int firstBytes() {
        int count = 0;
        for (int at = from; at < to; at++) {
            count += (bytes[at] & 0xC0) == 0x80 ? 0 : 1;
        }
        return count;
    }

    /** The number of a {@link Kind#INTEGER}. */
    public long integer() {
        return integer;
    }

    /** The number of either kind. */
    public BigDecimal number() {
        if (kind == Kind.INTEGER) {
            return BigDecimal.valueOf(integer);
        }
        if (decimal == null) {
            decimal = BigDecimal.valueOf(integer, scale);
        }
        return decimal;
    }

    /** Whether the number is {@link #integer()} divided by ten to the power of {@link #scale()}. */
    boolean isCompact() {
        return kind == Kind.INTEGER || kind == Kind.DECIMAL && decimal == null;
    }

    int scale() {
        return kind == Kind.INTEGER ? 0 : scale;
    }

    public boolean isNumber() {
        return kind == Kind.INTEGER || kind == Kind.DECIMAL;
    }

    /** Whether it is a number without a fraction: JSON Schema counts 1.0 as an integer. */
    public boolean isWhole() {
        if (kind == Kind.INTEGER) {
            return true;
        }
        if (kind != Kind.DECIMAL) {
            return false;
        }
        return decimal == null
                ? integer % POWERS[scale] == 0
                : decimal.stripTrailingZeros().scale() <= 0;
    }

    /** As a key: equal values have equal keys, whatever they were written like. */
    public Object key() {
        return switch (kind) {
            case TEXT -> text();
            case BOOLEAN -> integer == 1;
            case INTEGER -> integer;
            case DECIMAL -> decimalKey();
        };
    }

    private Object decimalKey() {
        BigDecimal plain = number().stripTrailingZeros();
        boolean fitsLong = plain.scale() <= 0 && (long) plain.precision() - plain.scale() <= 18;
        return fitsLong ? (Object) plain.longValueExact() : plain;
    }

    /** As it was written. */
    public String show() {
        return switch (kind) {
            case TEXT -> text();
            case BOOLEAN -> String.valueOf(integer == 1);
            case INTEGER -> String.valueOf(integer);
            case DECIMAL -> number().toString();
        };
    }

    /** The key of plain Java, for the operands of a rule. */
    public static @Nullable Object keyOf(@Nullable Object java) {
        if (java instanceof Number number) {
            return new Value().decimal(new BigDecimal(number.toString())).key();
        }
        return java;
    }
}
