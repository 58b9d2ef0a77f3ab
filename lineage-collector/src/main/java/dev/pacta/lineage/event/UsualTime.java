/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Optional;

/**
 * Reads the form in which nearly every producer writes a time, {@code 2026-01-31T12:00:00.000Z}, digit by digit: a formatter takes
 * longer for it than the rest of reading an event.
 */
final class UsualTime {
    private static final String FORM = "0000-00-00T00:00:00";
    private static final int FRACTION_AT = FORM.length() + 1;
    private static final int NANO_DIGITS = 9;
    private static final int NANOS_OF_MICRO = 1_000;

    private UsualTime() {}

    /** The time in microseconds' precision, or empty when the text has another form or is no time. */
    static Optional<Instant> read(String text) {
        int end = text.length() - 1;
        if (end < FORM.length() || text.charAt(end) != 'Z' || !hasForm(text)) {
            return Optional.empty();
        }
        int nanos = end == FORM.length() ? 0 : nanos(text, end);
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        boolean inRange = nanos >= 0
                && year >= 1
                && isOneOf(ChronoField.MONTH_OF_YEAR, month)
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year))
                && isOneOf(ChronoField.HOUR_OF_DAY, hour)
                && isOneOf(ChronoField.MINUTE_OF_HOUR, minute)
                && isOneOf(ChronoField.SECOND_OF_MINUTE, second);
        return inRange
                ? Optional.of(LocalDateTime.of(
                                year, month, day, hour, minute, second, nanos / NANOS_OF_MICRO * NANOS_OF_MICRO)
                        .toInstant(ZoneOffset.UTC))
                : Optional.empty();
    }

    private static boolean isOneOf(ChronoField field, int number) {
        return field.range().isValidValue(number);
    }

    private static boolean hasForm(String text) {
        for (int at = 0; at < FORM.length(); at++) {
            char expected = FORM.charAt(at);
            boolean fits = expected == '0' ? isDigit(text.charAt(at)) : text.charAt(at) == expected;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** The fraction of a second, or -1 when it is none. */
    private static int nanos(String text, int end) {
        int digits = end - FRACTION_AT;
        if (text.charAt(FORM.length()) != '.' || digits < 1 || digits > NANO_DIGITS) {
            return -1;
        }
        int nanos = 0;
        for (int at = FRACTION_AT; at < FRACTION_AT + NANO_DIGITS; at++) {
            if (at < end && !isDigit(text.charAt(at))) {
                return -1;
            }
            nanos = nanos * 10 + (at < end ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
