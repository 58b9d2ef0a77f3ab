/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.reach;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column of a part of a dataset, from a lowest to a highest. Two that both look like numbers are compared as numbers, others
 * as texts, which is right for ISO dates.
 *
 * @param low nothing when there is no lowest
 * @param high nothing when there is no highest
 */
record Span(@Nullable String low, boolean withLow, @Nullable String high, boolean withHigh) {
    static Span only(String value) {
        return new Span(value, true, value, true);
    }

    /** What both hold; nothing when they have no value in common. */
    Optional<Span> and(Span other) {
        boolean lowIsOther = isHigher(other.low, other.withLow, low, withLow, 1);
        boolean highIsOther = isHigher(other.high, other.withHigh, high, withHigh, -1);
        Span both = new Span(
                lowIsOther ? other.low : low,
                lowIsOther ? other.withLow : withLow,
                highIsOther ? other.high : high,
                highIsOther ? other.withHigh : withHigh);
        return both.isEmpty() ? Optional.empty() : Optional.of(both);
    }

    /** Whether each value of the other is one of these. */
    boolean holds(Span other) {
        return and(other).filter(other::equals).isPresent();
    }

    private boolean isEmpty() {
        if (low == null || high == null) {
            return false;
        }
        int order = compare(low, high);
        return order > 0 || order == 0 && !(withLow && withHigh);
    }

    /** Whether one end narrows more than another; the sign is 1 for lowest, -1 for highest values. */
    private static boolean isHigher(
            @Nullable String one, boolean withOne, @Nullable String other, boolean withOther, int sign) {
        if (one == null || other == null) {
            return one != null;
        }
        int order = compare(one, other) * sign;
        return order > 0 || order == 0 && withOther && !withOne;
    }

    private static int compare(String one, String other) {
        Optional<BigDecimal> first = number(one);
        Optional<BigDecimal> second = number(other);
        return first.isPresent() && second.isPresent() ? first.get().compareTo(second.get()) : one.compareTo(other);
    }

    private static Optional<BigDecimal> number(String text) {
        if (text.isEmpty() || text.length() > 40 || "+-.0123456789".indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        if (low != null && low.equals(high)) {
            return "=" + low;
        }
        String lowest = low == null ? "" : (withLow ? ">=" : ">") + low;
        String highest = high == null ? "" : (withHigh ? "<=" : "<") + high;
        return lowest + (lowest.isEmpty() || highest.isEmpty() ? "" : " ") + highest;
    }
}
