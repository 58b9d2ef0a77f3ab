/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.rows.FittingNumbers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.function.Function;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * Single values of plain Java as the table API has them, the way back from {@link RowDataReader}. What does not fit is null: a value is never
 * forced, and none that could not be masked comes through.
 */
final class RowDataWriter {
    private RowDataWriter() {}

    static @Nullable Object of(@Nullable Object plain, LogicalType type) {
        if (plain instanceof Number number) {
            return number(number, type);
        }
        return switch (type.getTypeRoot()) {
            case CHAR, VARCHAR -> plain instanceof CharSequence ? StringData.fromString(plain.toString()) : null;
            case BOOLEAN -> plain instanceof Boolean ? plain : null;
            case DATE -> plain instanceof LocalDate date ? (Object) (int) date.toEpochDay() : null;
            case TIME_WITHOUT_TIME_ZONE ->
                plain instanceof LocalTime clock ? (Object) clock.get(ChronoField.MILLI_OF_DAY) : null;
            case TIMESTAMP_WITHOUT_TIME_ZONE, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> moment(plain);
            default -> null;
        };
    }

    /** A time without a zone counts as one in UTC, as everywhere; so both kinds are kept as the same. */
    private static @Nullable TimestampData moment(@Nullable Object plain) {
        if (plain instanceof Instant instant) {
            return TimestampData.fromInstant(instant);
        }
        return plain instanceof LocalDateTime local ? TimestampData.fromInstant(local.toInstant(ZoneOffset.UTC)) : null;
    }

    private static @Nullable Object number(Number number, LogicalType type) {
        return switch (type.getTypeRoot()) {
            case TINYINT -> whole(number, Byte.MIN_VALUE, Byte.MAX_VALUE, Long::byteValue);
            case SMALLINT -> whole(number, Short.MIN_VALUE, Short.MAX_VALUE, Long::shortValue);
            case INTEGER -> whole(number, Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue);
            case BIGINT -> FittingNumbers.whole(number, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT -> number.floatValue();
            case DOUBLE -> number.doubleValue();
            case DECIMAL -> decimal(number, (DecimalType) type);
            default -> null;
        };
    }

    private static @Nullable Object whole(Number number, long least, long most, Function<Long, Object> as) {
        Long whole = FittingNumbers.whole(number, least, most);
        return whole == null ? null : as.apply(whole);
    }

    private static @Nullable DecimalData decimal(Number number, DecimalType type) {
        BigDecimal fitting = FittingNumbers.decimal(number, type.getPrecision(), type.getScale());
        return fitting == null ? null : DecimalData.fromBigDecimal(fitting, type.getPrecision(), type.getScale());
    }
}
