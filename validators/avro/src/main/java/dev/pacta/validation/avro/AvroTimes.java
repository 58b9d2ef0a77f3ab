/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.avro.LogicalType;
import org.jspecify.annotations.Nullable;

/** Times as the numbers that Avro keeps them as (specification 1.12, "Logical Types"). */
final class AvroTimes {
    private AvroTimes() {}

    /** The number; nothing when it is no time of that type. */
    static @Nullable Long counted(@Nullable Object time, @Nullable LogicalType type) {
        String name = type == null ? "" : type.getName();
        ChronoUnit unit = unit(name);
        try {
            if (name.equals("date")) {
                return time instanceof LocalDate date ? date.toEpochDay() : null;
            }
            if (unit != null && name.startsWith("time-")) {
                return time instanceof LocalTime clock ? LocalTime.MIN.until(clock, unit) : null;
            }
            Instant instant = instant(time);
            return unit == null || instant == null ? null : Instant.EPOCH.until(instant, unit);
        } catch (DateTimeException | ArithmeticException beyond) {
            return null;
        }
    }

    private static @Nullable Instant instant(@Nullable Object time) {
        if (time instanceof LocalDateTime local) {
            return local.toInstant(ZoneOffset.UTC);
        }
        return time instanceof Instant instant ? instant : null;
    }

    private static @Nullable ChronoUnit unit(String name) {
        if (name.endsWith("-millis")) {
            return ChronoUnit.MILLIS;
        }
        return name.endsWith("-micros") ? ChronoUnit.MICROS : name.endsWith("-nanos") ? ChronoUnit.NANOS : null;
    }
}
