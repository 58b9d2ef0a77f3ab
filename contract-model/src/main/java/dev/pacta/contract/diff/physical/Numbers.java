/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff.physical;

import dev.pacta.contract.diff.physical.PhysicalType.Exact;
import dev.pacta.contract.diff.physical.PhysicalType.Floating;
import dev.pacta.contract.diff.physical.PhysicalType.Whole;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Whole, decimal and floating-point numbers, compared by what they hold. */
final class Numbers {
    private Numbers() {}

    static boolean areNumbers(PhysicalType first, PhysicalType second) {
        return isNumber(first) && isNumber(second);
    }

    private static boolean isNumber(PhysicalType type) {
        return type instanceof Whole || type instanceof Exact || type instanceof Floating;
    }

    static Fit fit(PhysicalType before, PhysicalType after) {
        if (vendors(before) || vendors(after)) {
            return byVendor(before, after);
        }
        boolean wider = holds(after, before);
        boolean narrower = holds(before, after);
        if (wider && narrower) {
            return Fit.FORM;
        }
        return wider ? Fit.WIDER : narrower ? Fit.NARROWER : Fit.RESHAPED;
    }

    /** A number that the first holds and the second does not. */
    static Optional<String> witness(PhysicalType holds, PhysicalType lacks) {
        if (holds instanceof Whole more && lacks instanceof Whole fewer) {
            // Without decimal numbers, which are slow to begin.
            return Stream.of(
                            fewer.greatest().add(BigInteger.ONE),
                            fewer.least().subtract(BigInteger.ONE),
                            more.greatest(),
                            more.least())
                    .filter(number -> holds(more, number) && !holds(fewer, number))
                    .findFirst()
                    .map(BigInteger::toString);
        }
        return candidates(holds, lacks).stream()
                .filter(number -> holds(holds, number) && !holds(lacks, number))
                .findFirst()
                .map(BigDecimal::toPlainString);
    }

    private static boolean vendors(PhysicalType type) {
        return (type instanceof Exact exact && exact.precision() == null)
                || (type instanceof Floating floating && floating.vendor());
    }

    /** {@code FLOAT} has at least 24 bits everywhere; how many digits {@code NUMERIC} has is not known. */
    private static Fit byVendor(PhysicalType before, PhysicalType after) {
        if (before instanceof Floating old && after instanceof Floating now && old.bits() != now.bits()) {
            return Fit.size(Integer.compare(now.bits(), old.bits()));
        }
        return before instanceof Floating == after instanceof Floating ? Fit.FORM : Fit.RESHAPED;
    }

    private static boolean holds(PhysicalType larger, PhysicalType smaller) {
        if (larger instanceof Floating floating && smaller instanceof Floating other) {
            return floating.bits() >= other.bits();
        }
        if (larger instanceof Whole whole && smaller instanceof Whole other) {
            return holds(whole, other.least()) && holds(whole, other.greatest());
        }
        if (smaller instanceof Whole whole) {
            return holds(larger, new BigDecimal(whole.least()))
                    && holds(larger, new BigDecimal(whole.greatest()))
                    && (!(larger instanceof Floating) || exactly(larger, whole));
        }
        if (smaller instanceof Exact exact && larger instanceof Exact other) {
            return digits(other) >= digits(exact) && other.scale() >= exact.scale();
        }
        return smaller instanceof Exact exact
                && exact.scale() <= 0
                && holds(larger, greatest(exact))
                && (!(larger instanceof Floating floating)
                        || greatest(exact).toBigInteger().bitLength() <= floating.bits());
    }

    private static boolean holds(Whole whole, BigInteger number) {
        return number.compareTo(whole.least()) >= 0 && number.compareTo(whole.greatest()) <= 0;
    }

    private static boolean exactly(PhysicalType larger, Whole whole) {
        int bits = larger instanceof Floating floating ? floating.bits() : 0;
        return whole.greatest().bitLength() <= bits && whole.least().bitLength() <= bits;
    }

    private static boolean holds(PhysicalType type, BigDecimal number) {
        if (type instanceof Whole whole) {
            return number.stripTrailingZeros().scale() <= 0 && holds(whole, number.toBigInteger());
        }
        if (type instanceof Exact exact) {
            return number.stripTrailingZeros().scale() <= exact.scale()
                    && number.abs().compareTo(greatest(exact)) <= 0;
        }
        int bits = ((Floating) type).bits();
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() <= 0 && oddPart(stripped.toBigInteger()).bitLength() <= bits;
    }

    private static BigInteger oddPart(BigInteger number) {
        return number.signum() == 0 ? number : number.shiftRight(number.getLowestSetBit());
    }

    private static int digits(Exact exact) {
        return Objects.requireNonNullElse(exact.precision(), 0) - exact.scale();
    }

    /** All nines. */
    private static BigDecimal greatest(Exact exact) {
        int precision = Objects.requireNonNullElse(exact.precision(), 0);
        return new BigDecimal(BigInteger.TEN.pow(Math.max(0, precision)).subtract(BigInteger.ONE), exact.scale());
    }

    private static List<BigDecimal> candidates(PhysicalType holds, PhysicalType lacks) {
        BigDecimal beyond = limit(lacks).add(BigDecimal.ONE);
        int scale = lacks instanceof Exact exact ? Math.max(0, exact.scale()) : 0;
        return List.of(
                beyond,
                least(lacks).subtract(BigDecimal.ONE),
                BigDecimal.ONE.movePointLeft(scale + 1),
                limit(holds),
                least(holds));
    }

    private static BigDecimal limit(PhysicalType type) {
        if (type instanceof Whole whole) {
            return new BigDecimal(whole.greatest());
        }
        if (type instanceof Exact exact) {
            return new BigDecimal(greatest(exact).toBigInteger());
        }
        return new BigDecimal(BigInteger.TWO.pow(((Floating) type).bits()));
    }

    private static BigDecimal least(PhysicalType type) {
        return type instanceof Whole whole
                ? new BigDecimal(whole.least())
                : limit(type).negate();
    }
}
