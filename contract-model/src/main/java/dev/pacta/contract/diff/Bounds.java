/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Bound;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The order of bounds: numbers, dates, times and timestamps in ISO form. */
final class Bounds {
    private Bounds() {}

    /** Which of two values is greater; nothing when they cannot be compared. */
    static OptionalInt compare(String left, String right) {
        BigDecimal number = number(left);
        BigDecimal other = number(right);
        if (number != null && other != null) {
            return OptionalInt.of(number.compareTo(other));
        }
        Comparable<?> moment = moment(left);
        Comparable<?> second = moment(right);
        if (moment instanceof LocalDateTime first && second instanceof LocalDateTime then) {
            return OptionalInt.of(first.compareTo(then));
        }
        if (moment instanceof LocalTime first && second instanceof LocalTime then) {
            return OptionalInt.of(first.compareTo(then));
        }
        return OptionalInt.empty();
    }

    /**
     * How much further out the second bound lies: positive when it lets more values pass.
     *
     * @param outward 1 for a greatest value, -1 for a smallest
     */
    static OptionalInt outer(Bound before, Bound after, int outward) {
        OptionalInt order = compare(after.text(), before.text());
        if (order.isEmpty() || order.getAsInt() != 0) {
            return order.isEmpty() ? order : OptionalInt.of(order.getAsInt() * outward);
        }
        return OptionalInt.of(Boolean.compare(before.exclusive(), after.exclusive()));
    }

    static boolean allows(Bound bound, String value, int outward) {
        OptionalInt order = compare(value, bound.text());
        int beyond = order.orElse(0) * outward;
        return order.isEmpty() || beyond < 0 || (beyond == 0 && !bound.exclusive());
    }

    static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** As universal time; a date is its midnight. */
    private static @Nullable Comparable<?> moment(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay();
            }
            if (text.indexOf('T') < 0) {
                return LocalTime.parse(text);
            }
            boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
            return zoned
                    ? OffsetDateTime.parse(text)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDateTime()
                    : LocalDateTime.parse(text);
        } catch (DateTimeException notInIsoForm) {
            return null;
        }
    }
}
