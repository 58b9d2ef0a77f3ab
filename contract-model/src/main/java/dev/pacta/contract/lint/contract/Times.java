/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as RFC 3339 writes them. */
final class Times {
    private static final String DAY_AND_TIME = "0000-00-00T00:00:00";
    /** By how many digits there are: what the last of them counts. */
    private static final int[] NANOS = {100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

    private static final int NO_ZONE = Integer.MAX_VALUE;

    private Times() {}

    /** The instant; a time without a zone is taken for UTC. */
    static Optional<Instant> instant(String text) {
        Instant plain = plain(text);
        if (plain != null) {
            return Optional.of(plain);
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.replaceFirst("(?<=\\d) (?=\\d)", "T"))
                    .toInstant());
        } catch (DateTimeParseException noOffset) {
            return local(text);
        }
    }

    /** The day that a text begins with. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /**
     * The instant of a time with a zone, such as {@code 2026-01-31T09:00:00.5+01:00}; null for every text that is written otherwise. Parsers of
     * Java say the same, after they were made, which takes longer than the rest of a rule in a process that has just begun.
     */
    static @Nullable Instant plain(String text) {
        if (!hasForm(text, 0, DAY_AND_TIME)) {
            return null;
        }
        int zone = DAY_AND_TIME.length();
        int nanos = 0;
        if (text.startsWith(".", zone)) {
            int from = zone + 1;
            zone = from;
            while (zone < text.length() && isDigit(text.charAt(zone))) {
                zone++;
            }
            if (zone == from || zone - from > NANOS.length) {
                return null;
            }
            nanos = number(text, from, zone) * NANOS[zone - from - 1];
        }
        int east = secondsEast(text, zone);
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        boolean exists =
                month >= 1 && month <= 12 && day >= 1 && day <= length(year, month) && hour <= 23 && minute <= 59;
        if (east == NO_ZONE || !exists || second > 59) {
            return null;
        }
        long seconds = days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - east;
        return Instant.ofEpochSecond(seconds, nanos);
    }

    private static int secondsEast(String text, int at) {
        if (text.length() == at + 1 && text.charAt(at) == 'Z') {
            return 0;
        }
        if (text.length() != at + 6 || !hasForm(text, at + 1, "00:00")) {
            return NO_ZONE;
        }
        int hours = number(text, at + 1, at + 3);
        int minutes = number(text, at + 4, at + 6);
        // As Java has it: no offset is beyond eighteen hours.
        if (minutes > 59 || hours * 60 + minutes > 18 * 60) {
            return NO_ZONE;
        }
        int seconds = hours * 3_600 + minutes * 60;
        return switch (text.charAt(at)) {
            case '+' -> seconds;
            case '-' -> -seconds;
            default -> NO_ZONE;
        };
    }

    private static int length(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** From 1970-01-01, in the calendar that Java's dates have; years begin in March, so that the day of leap years is their last. */
    private static long days(int year, int month, int day) {
        long years = month > 2 ? year : year - 1L;
        long months = (month + 9) % 12;
        return 365 * years
                + Math.floorDiv(years, 4)
                - Math.floorDiv(years, 100)
                + Math.floorDiv(years, 400)
                + (153 * months + 2) / 5
                + day
                - 719_469;
    }

    /** Whether there are digits where the form has zeros, and else what the form has. */
    private static boolean hasForm(String text, int from, String form) {
        if (text.length() < from + form.length()) {
            return false;
        }
        for (int at = 0; at < form.length(); at++) {
            char sign = text.charAt(from + at);
            char asked = form.charAt(at);
            if (asked == '0' ? !isDigit(sign) : sign != asked) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static Optional<Instant> local(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.replaceFirst("(?<=\\d) (?=\\d)", "T"))
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
