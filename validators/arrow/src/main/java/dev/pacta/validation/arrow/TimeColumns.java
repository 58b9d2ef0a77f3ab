/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import dev.pacta.validation.rows.SingleValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.IntToLongFunction;
import java.util.function.LongFunction;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DateMilliVector;
import org.apache.arrow.vector.TimeMicroVector;
import org.apache.arrow.vector.TimeMilliVector;
import org.apache.arrow.vector.TimeNanoVector;
import org.apache.arrow.vector.TimeSecVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.ValueVector;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.jspecify.annotations.Nullable;

/**
 * Days, times of day and moments in every unit. A moment with a zone is that moment, whatever the zone is called; one without is the time on a
 * clock. A number that is beyond all times stays a number, which is then no time to the contract.
 */
final class TimeColumns {
    private static final long MILLIS_OF_DAY = 86_400_000;
    private static final int NANOS_OF_SECOND = 1_000_000_000;

    private TimeColumns() {}

    static Column of(ValueVector vector) {
        if (vector instanceof DateDayVector days) {
            return new Day(vector, days::get);
        }
        if (vector instanceof DateMilliVector millis) {
            return new Day(vector, row -> Math.floorDiv(millis.get(row), MILLIS_OF_DAY));
        }
        if (vector instanceof TimeStampVector moments) {
            int units = units(((ArrowType.Timestamp) vector.getField().getType()).getUnit());
            boolean zoned = ((ArrowType.Timestamp) vector.getField().getType()).getTimezone() != null;
            return zoned
                    ? new Moment(moments, units)
                    : new Spelled(vector, moments::get, count -> clock(instant(count, units)));
        }
        return timeOfDay(vector);
    }

    private static Column timeOfDay(ValueVector vector) {
        int units = units(((ArrowType.Time) vector.getField().getType()).getUnit());
        LongFunction<Object> time = count -> LocalTime.ofNanoOfDay(Math.multiplyExact(count, NANOS_OF_SECOND / units));
        if (vector instanceof TimeSecVector seconds) {
            return new Spelled(vector, seconds::get, time);
        }
        if (vector instanceof TimeMilliVector millis) {
            return new Spelled(vector, millis::get, time);
        }
        return vector instanceof TimeMicroVector micros
                ? new Spelled(vector, micros::get, time)
                : new Spelled(vector, ((TimeNanoVector) vector)::get, time);
    }

    private static int units(org.apache.arrow.vector.types.TimeUnit unit) {
        return switch (unit) {
            case SECOND -> 1;
            case MILLISECOND -> 1_000;
            case MICROSECOND -> 1_000_000;
            case NANOSECOND -> NANOS_OF_SECOND;
        };
    }

    private static Instant instant(long count, int units) {
        long second = Math.floorDiv(count, units);
        return Instant.ofEpochSecond(second, nanos(count, second, units));
    }

    private static int nanos(long count, long second, int units) {
        return (int) (count - second * units) * (NANOS_OF_SECOND / units);
    }

    private static LocalDateTime clock(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Day(ValueVector vector, IntToLongFunction days) implements Column {
        @Override
        public @Nullable Object value(int row) {
            if (vector.isNull(row)) {
                return null;
            }
            long day = days.applyAsLong(row);
            return isThere(day) ? LocalDate.ofEpochDay(day) : (Object) day;
        }

        @Override
        public boolean read(int row, SingleValue into) {
            if (vector.isNull(row) || !isThere(days.applyAsLong(row))) {
                return false;
            }
            into.day(days.applyAsLong(row));
            return true;
        }

        private static boolean isThere(long day) {
            return day >= LocalDate.MIN.toEpochDay() && day <= LocalDate.MAX.toEpochDay();
        }
    }

    private record Moment(TimeStampVector vector, int units) implements Column {
        @Override
        public @Nullable Object value(int row) {
            if (vector.isNull(row)) {
                return null;
            }
            long count = vector.get(row);
            return isThere(count) ? instant(count, units) : (Object) count;
        }

        @Override
        public boolean read(int row, SingleValue into) {
            if (vector.isNull(row) || !isThere(vector.get(row))) {
                return false;
            }
            long count = vector.get(row);
            long second = Math.floorDiv(count, units);
            into.instant(second, nanos(count, second, units));
            return true;
        }

        private boolean isThere(long count) {
            return units > 1 || (count >= Instant.MIN.getEpochSecond() && count <= Instant.MAX.getEpochSecond());
        }
    }

    private record Spelled(ValueVector vector, IntToLongFunction counts, LongFunction<Object> time) implements Column {
        @Override
        public @Nullable Object value(int row) {
            if (vector.isNull(row)) {
                return null;
            }
            long count = counts.applyAsLong(row);
            try {
                return time.apply(count);
            } catch (DateTimeException | ArithmeticException beyond) {
                return count;
            }
        }
    }
}
