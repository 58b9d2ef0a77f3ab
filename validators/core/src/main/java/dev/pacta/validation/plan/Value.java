/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A single value on its way through the checks. Reused for speed; not thread-safe. */
public final class Value {
    /** What it is. */
    public enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN
    }

    private Kind kind = Kind.BOOLEAN;
    private String text = "";
    private long integer;
    private BigDecimal decimal = BigDecimal.ZERO;

    public Value text(String newText) {
        kind = Kind.TEXT;
        text = newText;
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
        return text;
    }

    /** The number of a {@link Kind#INTEGER}. */
    public long integer() {
        return integer;
    }

    /** The number of either kind. */
    public BigDecimal number() {
        return kind == Kind.INTEGER ? BigDecimal.valueOf(integer) : decimal;
    }

    public boolean isNumber() {
        return kind == Kind.INTEGER || kind == Kind.DECIMAL;
    }

    /** Whether it is a number without a fraction: JSON Schema counts 1.0 as an integer. */
    public boolean isWhole() {
        return kind == Kind.INTEGER
                || kind == Kind.DECIMAL && decimal.stripTrailingZeros().scale() <= 0;
    }

    /** As a key: equal values have equal keys, whatever they were written like. */
    public Object key() {
        return switch (kind) {
            case TEXT -> text;
            case BOOLEAN -> integer == 1;
            case INTEGER -> integer;
            case DECIMAL -> decimalKey();
        };
    }

    private Object decimalKey() {
        BigDecimal plain = decimal.stripTrailingZeros();
        boolean fitsLong = plain.scale() <= 0 && (long) plain.precision() - plain.scale() <= 18;
        return fitsLong ? (Object) plain.longValueExact() : plain;
    }

    /** As it was written. */
    public String show() {
        return switch (kind) {
            case TEXT -> text;
            case BOOLEAN -> String.valueOf(integer == 1);
            case INTEGER -> String.valueOf(integer);
            case DECIMAL -> decimal.toString();
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
