/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.LogicalType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Dates and times as contracts write them: in a pattern of the Java platform, else in ISO 8601. */
final class Temporals {
    private Temporals() {}

    static boolean isTemporal(LogicalType type) {
        return type == LogicalType.DATE || type == LogicalType.TIMESTAMP || type == LogicalType.TIME;
    }

    /** Whether a text is of the format, or of ISO 8601 when there is none. A format that is no pattern excludes nothing. */
    static boolean isOfForm(String text, LogicalType type, @Nullable String format) {
        if (format != null) {
            Optional<DateTimeFormatter> formatter = formatter(format);
            return formatter.isEmpty() || parses(formatter.get()::parse, text) || isIso(text, type);
        }
        return isIso(text, type);
    }

    /** The formatter of a pattern, or nothing when it is none. */
    static Optional<DateTimeFormatter> formatter(String pattern) {
        try {
            return pattern.length() > 200
                    ? Optional.empty()
                    : Optional.of(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
        } catch (IllegalArgumentException noPattern) {
            return Optional.empty();
        }
    }

    static boolean isIso(String text, LogicalType type) {
        return switch (type) {
            case DATE -> parses(LocalDate::parse, text) || isTimestamp(text);
            case TIMESTAMP -> isTimestamp(text) || parses(LocalDate::parse, text);
            case TIME -> parses(LocalTime::parse, text) || parses(OffsetTime::parse, text);
            case STRING, NUMBER, INTEGER, OBJECT, ARRAY, BOOLEAN, MAP, VECTOR, UNSPECIFIED -> true;
        };
    }

    /** A value as ISO 8601 writes it. */
    static String sample(LogicalType type) {
        return switch (type) {
            case DATE -> "2026-01-31";
            case TIME -> "23:59:00";
            case TIMESTAMP, STRING, NUMBER, INTEGER, OBJECT, ARRAY, BOOLEAN, MAP, VECTOR, UNSPECIFIED ->
                "2026-01-31T23:59:00Z";
        };
    }

    private static boolean isTimestamp(String text) {
        String spaced = text.replaceFirst("(?<=\\d) (?=\\d)", "T");
        return parses(OffsetDateTime::parse, spaced) || parses(LocalDateTime::parse, spaced);
    }

    private static boolean parses(Function<String, TemporalAccessor> parser, String text) {
        try {
            return parser.apply(text) != null;
        } catch (DateTimeParseException other) {
            return false;
        }
    }
}
