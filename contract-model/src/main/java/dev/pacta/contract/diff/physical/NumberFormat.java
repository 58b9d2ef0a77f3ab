/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff.physical;

import dev.pacta.contract.IntegerFormat;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The formats of whole numbers and numbers in the standard: {@code i8} to {@code u128}, {@code f32}, {@code f64}. */
public final class NumberFormat {
    private static final Map<String, PhysicalType> FORMATS = new HashMap<>();

    static {
        for (IntegerFormat format : IntegerFormat.all()) {
            FORMATS.put(format.name(), new PhysicalType.Whole(format.least(), format.greatest()));
        }
        FORMATS.put("f32", new PhysicalType.Floating(24, false));
        FORMATS.put("f64", new PhysicalType.Floating(53, false));
    }

    private NumberFormat() {}

    /** Whether it is one. */
    public static boolean known(@Nullable String format) {
        return format != null && FORMATS.containsKey(format);
    }

    /** How two known formats compare. */
    public static Fit fit(@Nullable String before, @Nullable String after) {
        return Fit.of(type(before), type(after));
    }

    /** A number that only one of two known formats holds, in words. */
    public static @Nullable String example(@Nullable String before, @Nullable String after) {
        return Fit.witness(type(after), type(before))
                .map(number -> "%s did not fit %s".formatted(number, before))
                .or(() -> Fit.witness(type(before), type(after))
                        .map(number -> "%s fitted %s, it does not fit %s".formatted(number, before, after)))
                .orElse(null);
    }

    /** Whether the number fits; an unknown format or none limits nothing. */
    public static boolean allows(@Nullable String format, BigDecimal number) {
        return IntegerFormat.named(format).map(whole -> whole.holds(number)).orElse(true);
    }

    private static PhysicalType type(@Nullable String format) {
        return FORMATS.getOrDefault(String.valueOf(format), new PhysicalType.Unknown(String.valueOf(format)));
    }
}
