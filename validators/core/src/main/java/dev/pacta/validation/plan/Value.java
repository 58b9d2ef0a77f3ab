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

    private static final byte[] NO_BYTES = {};
    private static final long[] POWERS = powers();

    private Kind kind = Kind.BOOLEAN;
    private @Nullable String text;
    private byte[] bytes = NO_BYTES;
    private int from;
    private int to;
    private boolean ascii;
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
    static long powerOfTen(int exponent) {
        return POWERS[exponent];
    }

    public Value text(String newText) {
        kind = Kind.TEXT;
        text = newText;
        ascii = false;
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
        ascii = isAscii;
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
            text = new String(bytes, from, to - from, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        }
        return text;
    }

    /** Whether it is text that stands in {@link #bytes()}, all of it ASCII. */
    public boolean isAscii() {
        return ascii;
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
        return ascii ? to - from : text().codePointCount(0, text().length());
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
