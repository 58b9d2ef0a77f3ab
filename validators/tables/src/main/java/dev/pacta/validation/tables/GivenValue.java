/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.exchange.types.DataType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value that somebody gave as text, as the product writes values of a column's type: products differ in what they make of a text. */
final class GivenValue {
    private GivenValue() {}

    /** What is no value of the type stays a text, of which the database says what it thinks. */
    static String in(SqlDialect dialect, DataType type, String value) {
        try {
            return written(dialect, type, value).orElseGet(() -> dialect.literal(value));
        } catch (DateTimeException | NumberFormatException another) {
            return dialect.literal(value);
        }
    }

    private static Optional<String> written(SqlDialect dialect, DataType type, String value) {
        if (type instanceof DataType.Whole || type instanceof DataType.Decimal) {
            return Optional.of(dialect.number(type, new BigDecimal(value)));
        }
        Comparable<?> time = type instanceof DataType.Date
                ? LocalDate.parse(value)
                : type instanceof DataType.Timestamp ? moment(ColumnReading.moment(value)) : null;
        return time == null ? Optional.empty() : TimeLiterals.of(dialect, type, time, ZoneOffset.UTC);
    }

    /** Without a zone it is in UTC, without a time of day its beginning. */
    private static @Nullable Instant moment(String text) {
        int time = text.indexOf('T');
        if (time < 0) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        boolean zone = text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
        return zone
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
