/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.rows.FittingNumbers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Function;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.logicaltypes.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Single values of plain Java as Beam has them, the way back from {@link RowReader}. What does not fit is null: a value is never forced, and
 * none that could not be masked comes through.
 */
final class SingleWriter {
    private SingleWriter() {}

    static @Nullable Object of(@Nullable Object plain, FieldType type) {
        if (plain instanceof Number number) {
            return number(number, type);
        }
        return switch (type.getTypeName()) {
            case STRING -> plain instanceof CharSequence ? plain.toString() : null;
            case BOOLEAN -> plain instanceof Boolean ? plain : null;
            case DATETIME ->
                instant(plain) instanceof Instant moment
                        ? org.joda.time.Instant.ofEpochMilli(moment.toEpochMilli())
                        : null;
            case LOGICAL_TYPE ->
                time(plain, Objects.requireNonNull(type.getLogicalType()).getIdentifier());
            case BYTE, INT16, INT32, INT64, FLOAT, DOUBLE, DECIMAL, BYTES, ARRAY, ITERABLE, MAP, ROW -> null;
        };
    }

    /** A time without a zone counts as one in UTC, as everywhere. */
    private static @Nullable Object instant(@Nullable Object plain) {
        return plain instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : plain;
    }

    private static @Nullable Object time(@Nullable Object plain, String type) {
        if (type.equals(SqlTypes.DATE.getIdentifier())) {
            return plain instanceof LocalDate ? plain : null;
        }
        if (type.equals(SqlTypes.TIME.getIdentifier())) {
            return plain instanceof LocalTime ? plain : null;
        }
        Object moment = instant(plain);
        if (!(moment instanceof Instant instant) || !MaskedTypes.isTime(type)) {
            return null;
        }
        return type.equals(SqlTypes.DATETIME.getIdentifier())
                ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                : instant;
    }

    private static @Nullable Object number(Number number, FieldType type) {
        return switch (type.getTypeName()) {
            case BYTE -> whole(number, Byte.MIN_VALUE, Byte.MAX_VALUE, Long::byteValue);
            case INT16 -> whole(number, Short.MIN_VALUE, Short.MAX_VALUE, Long::shortValue);
            case INT32 -> whole(number, Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue);
            case INT64 -> FittingNumbers.whole(number, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT -> number.floatValue();
            case DOUBLE -> number.doubleValue();
            case DECIMAL -> number instanceof BigDecimal ? number : new BigDecimal(number.toString());
            case LOGICAL_TYPE ->
                number(number, Objects.requireNonNull(type.getLogicalType()).getBaseType());
            case STRING, BOOLEAN, DATETIME, BYTES, ARRAY, ITERABLE, MAP, ROW -> null;
        };
    }

    private static @Nullable Object whole(Number number, long least, long most, Function<Long, Object> as) {
        Long whole = FittingNumbers.whole(number, least, most);
        return whole == null ? null : as.apply(whole);
    }
}
