/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers for the types of an engine. A number that a type cannot hold is none: it is never cut or turned round. */
public final class FittingNumbers {
    private FittingNumbers() {}

    /** The number when it is whole and within both limits; else nothing. */
    public static @Nullable Long whole(Number number, long least, long most) {
        BigDecimal exact = exact(number);
        if (exact == null
                || exact.stripTrailingZeros().scale() > 0
                || exact.compareTo(BigDecimal.valueOf(least)) < 0
                || exact.compareTo(BigDecimal.valueOf(most)) > 0) {
            return null;
        }
        return exact.longValue();
    }

    /**
     * The number when it has so few digits; else nothing.
     *
     * @param precision the most digits there may be
     * @param scale how many of them are behind the point
     */
    public static @Nullable BigDecimal decimal(Number number, int precision, int scale) {
        BigDecimal exact = exact(number);
        BigDecimal least = exact == null ? null : exact.stripTrailingZeros();
        if (least != null && least.signum() == 0) {
            return BigDecimal.ZERO.setScale(scale);
        }
        if (least == null
                || least.scale() > scale
                || least.precision() - (long) least.scale() > (long) precision - scale) {
            return null;
        }
        return least.setScale(scale, RoundingMode.UNNECESSARY);
    }

    private static @Nullable BigDecimal exact(Number number) {
        try {
            return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        } catch (NumberFormatException notFinite) {
            return null;
        }
    }
}
