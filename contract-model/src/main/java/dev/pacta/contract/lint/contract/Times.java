/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import java.time.DateTimeException;
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
        try {
            ZoneOffset offset = offset(text, zone);
            return offset == null
                    ? null
                    : LocalDateTime.of(
                                    number(text, 0, 4),
                                    number(text, 5, 7),
                                    number(text, 8, 10),
                                    number(text, 11, 13),
                                    number(text, 14, 16),
                                    number(text, 17, 19),
                                    nanos)
                            .toInstant(offset);
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static @Nullable ZoneOffset offset(String text, int at) {
        if (text.length() == at + 1 && text.charAt(at) == 'Z') {
            return ZoneOffset.UTC;
        }
        if (text.length() != at + 6 || !hasForm(text, at + 1, "00:00")) {
            return null;
        }
        int hours = number(text, at + 1, at + 3);
        int minutes = number(text, at + 4, at + 6);
        return switch (text.charAt(at)) {
            case '+' -> ZoneOffset.ofHoursMinutes(hours, minutes);
            case '-' -> ZoneOffset.ofHoursMinutes(-hours, -minutes);
            default -> null;
        };
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
