/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.plan.Value;
import java.math.BigDecimal;

/** Single values of plain Java as a plan checks them. */
final class PlainValues {
    /** Between these, texts of doubles have no exponent. */
    private static final double LEAST_PLAIN = 1e-3;

    private static final double FIRST_WITH_EXPONENT = 1e7;
    private static final int MOST_DECIMALS = 8;
    private static final int MOST_LONG_DIGITS = 18;

    private PlainValues() {}

    static void read(Object java, Value into) {
        if (java instanceof String text) {
            into.text(text);
        } else if (java instanceof Boolean truth) {
            into.bool(truth);
        } else if (java instanceof Integer || java instanceof Long || java instanceof Short || java instanceof Byte) {
            into.integer(((Number) java).longValue());
        } else if (java instanceof Double number && isShort(number, into)) {
            return;
        } else if (java instanceof BigDecimal number) {
            decimal(number, into);
        } else if (java instanceof Number number) {
            number(number, into);
        } else {
            into.text(java.toString());
        }
    }

    /**
     * Gives over a number of few digits, without writing it out and reading it again. A decimal number of at most 15 digits is the only
     * one so short that its double stands for, so it is what {@link Double#toString} would write.
     */
    private static boolean isShort(double number, Value into) {
        double size = Math.abs(number);
        if (!(size >= LEAST_PLAIN && size < FIRST_WITH_EXPONENT)) {
            return false;
        }
        for (int scale = 1; scale <= MOST_DECIMALS; scale++) {
            double power = Value.powerOfTen(scale);
            double unscaled = Math.rint(number * power);
            if (unscaled / power == number) {
                into.decimal((long) unscaled, scale);
                return true;
            }
        }
        return false;
    }

    static void read(double number, Value into) {
        if (!isShort(number, into)) {
            number(number, into);
        }
    }

    static void decimal(BigDecimal number, Value into) {
        boolean fitsLong =
                number.scale() >= 0 && number.scale() <= MOST_LONG_DIGITS && number.precision() <= MOST_LONG_DIGITS;
        if (fitsLong) {
            into.decimal(number.unscaledValue().longValue(), number.scale());
        } else {
            into.decimal(number);
        }
    }

    /** Infinity and not-a-number are no numbers of JSON; they count as text. */
    private static void number(Number number, Value into) {
        try {
            into.decimal(new BigDecimal(number.toString()));
        } catch (NumberFormatException notFinite) {
            into.text(number.toString());
        }
    }
}
