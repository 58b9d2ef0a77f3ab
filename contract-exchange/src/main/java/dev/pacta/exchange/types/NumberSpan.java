/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The numbers that a type of a column holds: a limit that lies beyond them needs no question. Immutable.
 *
 * @param least belongs to it
 * @param greatest belongs to it
 */
public record NumberSpan(BigDecimal least, BigDecimal greatest) {
    /** Of whole numbers of so many bits and of decimal numbers of so many digits; empty for all others. */
    public static Optional<NumberSpan> of(DataType type) {
        if (type instanceof DataType.Whole whole) {
            BigInteger beyond = BigInteger.TWO.pow(whole.signed() ? whole.bits() - 1 : whole.bits());
            BigInteger least = whole.signed() ? beyond.negate() : BigInteger.ZERO;
            return Optional.of(new NumberSpan(new BigDecimal(least), new BigDecimal(beyond.subtract(BigInteger.ONE))));
        }
        if (type instanceof DataType.Decimal decimal && decimal.precision() != null && decimal.scale() != null) {
            BigInteger nines = BigInteger.TEN.pow(decimal.precision()).subtract(BigInteger.ONE);
            BigDecimal greatest = new BigDecimal(nines, decimal.scale());
            return Optional.of(new NumberSpan(greatest.negate(), greatest));
        }
        return Optional.empty();
    }

    /**
     * Whether all numbers of the type lie on one side of a limit.
     *
     * @param above whether that is above it
     * @param exclusive whether the limit itself is on the wrong side
     */
    public boolean lies(boolean above, BigDecimal limit, boolean exclusive) {
        int order = above ? least.compareTo(limit) : limit.compareTo(greatest);
        return exclusive ? order > 0 : order >= 0;
    }
}
