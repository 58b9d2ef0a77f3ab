/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How large the numbers of a field are, and how many digits they have. Not thread-safe. */
final class NumberRange {
    private static final int WIDEST = 38;
    private static final BigDecimal INT_LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal INT_MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal LONG_LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal LONG_MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int USUAL_SCALE = 6;
    private static final int USUAL_PRECISION = 18;

    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;
    private long before;
    private long after;
    private boolean fractions;

    void see(BigDecimal number) {
        least = least == null || number.compareTo(least) < 0 ? number : least;
        most = most == null || number.compareTo(most) > 0 ? number : most;
        fractions |= number.scale() != 0;
        before = Math.max(before, (long) number.precision() - number.scale());
        after = Math.max(after, number.scale());
    }

    /** Whether no number was written with a point or an exponent. */
    boolean isWhole() {
        return !fractions;
    }

    /** The narrowest format of 32 bits or more that holds all whole numbers; narrower ones leave no room to grow. */
    @Nullable
    String width() {
        if (least == null || most == null) {
            return null;
        }
        if (least.compareTo(INT_LEAST) >= 0 && most.compareTo(INT_MOST) <= 0) {
            return "i32";
        }
        if (least.compareTo(LONG_LEAST) >= 0 && most.compareTo(LONG_MOST) <= 0) {
            return "i64";
        }
        return before <= WIDEST ? "i128" : null;
    }

    /** The decimal type that holds all numbers; nothing when they have so many digits after the point that they were measured. */
    @Nullable
    String decimal() {
        if (after > USUAL_SCALE || before + after > WIDEST) {
            return null;
        }
        int precision = before + after <= USUAL_PRECISION ? USUAL_PRECISION : WIDEST;
        return "DECIMAL(%d,%d)".formatted(precision, after);
    }
}
