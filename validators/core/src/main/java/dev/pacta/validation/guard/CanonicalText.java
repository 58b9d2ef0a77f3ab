/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.validation.plan.Times;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * One way to write a value of a field, whatever engine it comes from: numbers without needless zeros, times in ISO 8601 with instants in
 * UTC, all else as it is. Equal values have equal texts. Immutable; safe for many threads.
 */
final class CanonicalText {
    private static final int MOST_DIGITS = 400;

    private final boolean numeric;
    private final @Nullable Times times;

    CanonicalText(Property property) {
        LogicalType type = property.logicalType();
        this.numeric = type == LogicalType.NUMBER || type == LogicalType.INTEGER;
        this.times = Times.of(property);
    }

    String of(Object value) {
        Object time = time(value);
        if (time != null) {
            return time.toString();
        }
        BigDecimal number = value instanceof Number || numeric ? number(value) : null;
        return number == null ? value.toString() : written(number);
    }

    /** The date, time of day or instant; nothing when the value is no time. */
    @Nullable
    Object time(Object value) {
        if (value instanceof CharSequence text) {
            return times == null ? null : times.parse(text.toString());
        }
        if (value instanceof LocalDateTime local) {
            return local.toInstant(ZoneOffset.UTC);
        }
        if (value instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        if (value instanceof ZonedDateTime moment) {
            return moment.toInstant();
        }
        return value instanceof Temporal ? value : null;
    }

    /** The number; nothing when it is none, is not finite, or has so many digits that to write them would be an attack. */
    static @Nullable BigDecimal number(Object value) {
        if (!(value instanceof Number) && !(value instanceof CharSequence)) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value.toString());
            boolean bounded = Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
            return bounded ? number : null;
        } catch (NumberFormatException notFinite) {
            return null;
        }
    }

    private static String written(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
