/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Reads the timestamps that producers really send: with or without a time zone (none means UTC), with a blank for the T, with
 * {@code +0100}, with nanoseconds, a date alone, or milliseconds since 1970.
 */
public final class EventTimes {
    private static final DateTimeFormatter TOLERANT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXXXX][XXXX][X]")
            .optionalEnd()
            .optionalStart()
            .appendLiteral('[')
            .appendZoneRegionId()
            .appendLiteral(']')
            .optionalEnd()
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int MILLIS_DIGITS = 12;

    private EventTimes() {}

    /** The time in microseconds' precision, or empty when it is none or not within the years 1 to 9999. */
    public static Optional<Instant> read(String text) {
        String plain = text.strip();
        Optional<Instant> usual = UsualTime.read(plain);
        if (usual.isPresent()) {
            return usual;
        }
        if (plain.length() >= MILLIS_DIGITS && plain.chars().allMatch(Character::isDigit)) {
            return ofMillis(plain);
        }
        try {
            TemporalAccessor parsed = TOLERANT.parseBest(
                    plain.replaceFirst("(?<=\\d) +(?=\\d)", "T").replace(" ", ""),
                    OffsetDateTime::from,
                    LocalDateTime::from,
                    LocalDate::from);
            return inRange(instant(parsed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> ofMillis(String digits) {
        try {
            return inRange(Instant.ofEpochMilli(Long.parseLong(digits)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor parsed) {
        if (parsed instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (parsed instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        }
        return LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Optional<Instant> inRange(Instant time) {
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1 && year <= 9999 ? Optional.of(time.truncatedTo(ChronoUnit.MICROS)) : Optional.empty();
    }
}
