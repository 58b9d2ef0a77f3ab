/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;

/** The numbers between two limits: for each number of decimals the least and the greatest unscaled long. */
final class NumberRange {
    private static final int SCALES = 19;
    private static final int MOST_PLACES = 60;

    private final long[] least = new long[SCALES];
    private final long[] greatest = new long[SCALES];

    /** The doubles next to the limits, between which all others are right. */
    private double low = Double.NEGATIVE_INFINITY;

    private double high = Double.POSITIVE_INFINITY;

    NumberRange() {
        Arrays.fill(least, Long.MIN_VALUE);
        Arrays.fill(greatest, Long.MAX_VALUE);
    }

    /** Adds a limit; false when it is too far away from any usual number. */
    boolean narrow(Constraints.Bounded bounded) {
        BigDecimal limit = bounded.limit().value();
        if (Math.abs((long) limit.scale()) + limit.precision() > MOST_PLACES) {
            return false;
        }
        narrowReal(bounded, limit);
        for (int scale = 0; scale < SCALES; scale++) {
            BigDecimal shifted = limit.movePointRight(scale);
            if (bounded.direction() > 0) {
                long bound = bounded.least() == 0
                        ? rounded(shifted, RoundingMode.CEILING, 0)
                        : rounded(shifted, RoundingMode.FLOOR, 1);
                least[scale] = Math.max(least[scale], bound);
            } else {
                long bound = bounded.least() == 0
                        ? rounded(shifted, RoundingMode.FLOOR, 0)
                        : rounded(shifted, RoundingMode.CEILING, -1);
                greatest[scale] = Math.min(greatest[scale], bound);
            }
        }
        return true;
    }

    /** The double next to the limit is left out, unless what it is written as is right. */
    private void narrowReal(Constraints.Bounded bounded, BigDecimal limit) {
        double nearest = limit.doubleValue();
        boolean held = Double.isFinite(nearest)
                && new BigDecimal(Double.toString(nearest)).compareTo(limit) * bounded.direction() >= bounded.least();
        if (bounded.direction() > 0) {
            low = Math.max(low, held ? Math.nextDown(nearest) : nearest);
        } else {
            high = Math.min(high, held ? Math.nextUp(nearest) : nearest);
        }
    }

    /** Cut off at the ends of a long, where no number of 18 digits is. */
    private static long rounded(BigDecimal number, RoundingMode mode, int added) {
        BigInteger whole = number.setScale(0, mode).toBigInteger().add(BigInteger.valueOf(added));
        if (whole.bitLength() < Long.SIZE) {
            return whole.longValue();
        }
        return whole.signum() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
    }

    /**
     * Whether the number that a double is written as certainly lies between the limits. Rounding to a double keeps the order, so what lies beyond the
     * double next to a limit lies beyond the limit.
     */
    boolean isWithin(double number) {
        return number > low && number < high;
    }

    /** Whether {@code unscaled / 10^scale} lies between the limits. */
    boolean holds(long unscaled, int scale) {
        return unscaled >= least[scale] && unscaled <= greatest[scale];
    }
}
