/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.rule;

import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import dev.pacta.contract.yaml.YamlNumbers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of a document, compared by its value: {@code 1} is {@code 1.0}. Whole numbers of up to nine digits, which nearly all are, do
 * without {@link BigDecimal}, a class that takes a new process some milliseconds to begin with. Immutable.
 */
public final class Quantity implements Comparable<Quantity> {
    /** The longest number that is compared by its value; an exponent beyond it would need gigabytes to write out. */
    private static final int MOST_DIGITS = 400;

    private static final int LONGEST_TEXT = 100;
    private static final int FEW_DIGITS = 9;

    private final long whole;
    private final @Nullable BigDecimal decimal;

    private Quantity(long whole, @Nullable BigDecimal decimal) {
        this.whole = whole;
        this.decimal = decimal;
    }

    /** A whole number. */
    public static Quantity of(long whole) {
        return new Quantity(whole, null);
    }

    /** The number that a value of a document is; null when it is none, or one of an exponent beyond all sense. */
    static @Nullable Quantity of(YamlNode node) {
        if (!(node instanceof Scalar scalar)) {
            return null;
        }
        Integer small = scalar.small();
        if (small != null) {
            return of(small);
        }
        return scalar.toJava() instanceof Number number ? of(new BigDecimal(number.toString())) : null;
    }

    /** The number that a text writes in decimal digits; null when it writes none, is longer than 100 characters, or has an exponent beyond all sense. */
    public static @Nullable Quantity of(String text) {
        Integer small = YamlNumbers.small(text);
        if (small != null) {
            return of(small);
        }
        try {
            return text.length() > LONGEST_TEXT ? null : of(new BigDecimal(text));
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static @Nullable Quantity of(BigDecimal decimal) {
        return Math.abs((long) decimal.precision() - decimal.scale()) > MOST_DIGITS ? null : new Quantity(0, decimal);
    }

    /** The number, for arithmetic. */
    public BigDecimal decimal() {
        return decimal == null ? BigDecimal.valueOf(whole) : decimal;
    }

    /** -1, 0 or 1: below zero, zero, above. */
    public int signum() {
        return decimal == null ? Long.signum(whole) : decimal.signum();
    }

    /** Whether it has no fraction: {@code 2.0} has none. */
    public boolean isWhole() {
        return decimal == null || decimal.stripTrailingZeros().scale() <= 0;
    }

    /** Whether another one is greater by exactly one. */
    public boolean isFollowedBy(Quantity next) {
        return decimal == null && next.decimal == null
                ? whole + 1 == next.whole
                : decimal().add(BigDecimal.ONE).compareTo(next.decimal()) == 0;
    }

    /** Compares with a whole number. */
    public int compareTo(long other) {
        return decimal == null ? Long.compare(whole, other) : decimal.compareTo(BigDecimal.valueOf(other));
    }

    @Override
    public int compareTo(Quantity other) {
        return decimal == null && other.decimal == null
                ? Long.compare(whole, other.whole)
                : decimal().compareTo(other.decimal());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Quantity quantity && compareTo(quantity) == 0;
    }

    @Override
    public int hashCode() {
        if (decimal == null) {
            return Long.hashCode(whole);
        }
        BigDecimal shortest = decimal.stripTrailingZeros();
        boolean fits = shortest.scale() <= 0 && shortest.precision() - shortest.scale() <= FEW_DIGITS * 2;
        return fits ? Long.hashCode(shortest.longValueExact()) : shortest.hashCode();
    }

    /** In digits without an exponent, with the zeros that were written. */
    @Override
    public String toString() {
        return decimal == null ? Long.toString(whole) : decimal.toPlainString();
    }
}
