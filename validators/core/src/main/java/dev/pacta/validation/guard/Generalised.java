/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Coarser values of the same kind: a time becomes the beginning of its unit in UTC, a number the next lower multiple. */
final class Generalised {
    private Generalised() {}

    static Masking number(BigDecimal step) {
        return value -> {
            BigDecimal number = CanonicalText.number(value);
            if (number == null) {
                return null;
            }
            BigDecimal lower =
                    number.divide(step, 0, RoundingMode.FLOOR).multiply(step).setScale(0, RoundingMode.UNNECESSARY);
            boolean whole = value instanceof Integer || value instanceof Long || value instanceof BigInteger;
            return whole ? fitting(lower.toBigIntegerExact()) : lower;
        };
    }

    private static Object fitting(BigInteger whole) {
        return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
    }

    /** A text stays a text. */
    static Masking time(String unit, CanonicalText canonical) {
        return value -> {
            Object time = canonical.time(value);
            Object beginning = time == null ? null : beginning(time, unit);
            return value instanceof CharSequence && beginning != null ? beginning.toString() : beginning;
        };
    }

    private static @Nullable Object beginning(Object time, String unit) {
        if (time instanceof LocalDate date) {
            return day(date, unit);
        }
        if (time instanceof LocalTime clock) {
            return unit.equals("hour") ? clock.truncatedTo(ChronoUnit.HOURS) : null;
        }
        if (time instanceof Instant instant) {
            LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            LocalDateTime beginning = unit.equals("hour")
                    ? local.truncatedTo(ChronoUnit.HOURS)
                    : day(local.toLocalDate(), unit).atStartOfDay();
            return beginning.toInstant(ZoneOffset.UTC);
        }
        return null;
    }

    private static LocalDate day(LocalDate date, String unit) {
        return switch (unit) {
            case "year" -> date.withDayOfYear(1);
            case "month" -> date.withDayOfMonth(1);
            default -> date;
        };
    }
}
