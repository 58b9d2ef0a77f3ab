/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.exchange.types.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates, times of day and instants of {@code java.time} to compare a column with; nothing for those that are finer than products are. */
final class TimeLiterals {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final int NANOS_OF_MICRO = 1_000;
    private static final int LAST_YEAR = 9999;

    private TimeLiterals() {}

    /** @param local the offset of a column's values that have none; nothing where it changes with the day */
    static Optional<String> of(SqlDialect dialect, DataType type, Comparable<?> value, @Nullable ZoneOffset local) {
        if (value instanceof LocalDate date && type instanceof DataType.Date) {
            return isUsual(date.getYear()) ? Optional.of(dialect.day(date.toString())) : Optional.empty();
        }
        if (value instanceof Instant instant && type instanceof DataType.Timestamp stamp) {
            ZoneOffset offset = stamp.zone() ? ZoneOffset.UTC : local;
            if (offset == null) {
                return Optional.empty();
            }
            OffsetDateTime time = instant.atOffset(offset);
            return isUsual(time.getYear()) && isCoarse(time.getNano())
                    ? Optional.of(dialect.moment(MOMENT.format(time), stamp.zone()))
                    : Optional.empty();
        }
        return value instanceof LocalTime time
                        && type instanceof DataType.Time plain
                        && !plain.zone()
                        && isCoarse(time.getNano())
                ? Optional.of(dialect.timeOfDay(TIME.format(time)))
                : Optional.empty();
    }

    private static boolean isUsual(int year) {
        return year >= 1 && year <= LAST_YEAR;
    }

    private static boolean isCoarse(int nanos) {
        return nanos % NANOS_OF_MICRO == 0;
    }
}
