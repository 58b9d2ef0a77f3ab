/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.IntegerFormat;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What the formats of numbers in the standard say of a value. One of whole numbers is a range; 1e4 and 1.0 may be in it, because they are whole
 * numbers. One of floating-point numbers says how many bits a number may use: it is rounded to them, so that no number breaks it.
 */
final class NumberFormats {
    /** Why a format of floating-point numbers is not checked. */
    static final String NOT_SHOWN =
            "values do not show how they are stored, and any number can be rounded to the format";

    private NumberFormats() {}

    /** The check of a format of whole numbers; nothing for any other. */
    static @Nullable Constraint of(String format) {
        return IntegerFormat.named(format)
                .map(known -> new Constraints.Within(end(known.least(), 1), end(known.greatest(), -1)))
                .orElse(null);
    }

    /** The format, and what is in it. */
    static String words(String format) {
        return IntegerFormat.named(format)
                .map(known -> "%s (%s to %s)".formatted(format, known.least(), known.greatest()))
                .orElse(format);
    }

    static boolean isFloating(String format) {
        return format.equals("f32") || format.equals("f64");
    }

    private static Constraints.Bounded end(BigInteger end, int direction) {
        return new Constraints.Bounded(new NumberLimit(end.toString()), direction, 0);
    }
}
