/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times: by the format of the property, else in ISO 8601. A timestamp without an offset counts as UTC; a blank in
 * place of the {@code T} is read too, because databases write it. Immutable.
 */
public final class Times {
    private final LogicalType type;
    private final @Nullable DateTimeFormatter format;

    private Times(LogicalType type, @Nullable DateTimeFormatter format) {
        this.type = type;
        this.format = format;
    }

    /** How the values of a property are read; nothing when it holds no times or its format cannot be used. */
    public static @Nullable Times of(Property property) {
        LogicalType type = property.logicalType();
        if (type != LogicalType.DATE && type != LogicalType.TIMESTAMP && type != LogicalType.TIME) {
            return null;
        }
        String format = property.options().format();
        if (format == null) {
            return new Times(type, null);
        }
        try {
            String years = format.contains("G")
                    ? format
                    : format.replace("yyyy", "uuuu").replace("yy", "uu");
            return new Times(
                    type, DateTimeFormatter.ofPattern(years, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
        } catch (IllegalArgumentException unknownLetters) {
            return null;
        }
    }

    /** The point in time; a date is its beginning in UTC. Nothing when the text is no time. */
    @Nullable
    Instant instant(String text) {
        Comparable<Object> time = parse(text);
        Object plain = time;
        if (plain instanceof LocalDate date) {
            return date.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return plain instanceof Instant instant ? instant : null;
    }

    /** The date, the time of day or the instant that a text writes; nothing when it writes none. */
    @SuppressWarnings("unchecked") // every type below is compared only with its own kind
    public @Nullable Comparable<Object> parse(String text) {
        try {
            return (Comparable<Object>) (Comparable<?>) read(text);
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    /** Whether the text is a time; the usual forms are read where they stand. */
    boolean isTime(Value value) {
        IsoTimes.Answer answer = format == null && value.isAscii() ? usual(value) : IsoTimes.Answer.UNKNOWN;
        return answer == IsoTimes.Answer.UNKNOWN ? parse(value.text()) != null : answer == IsoTimes.Answer.YES;
    }

    private IsoTimes.Answer usual(Value value) {
        return switch (type) {
            case DATE -> IsoTimes.date(value.bytes(), value.from(), value.to());
            case TIME -> IsoTimes.time(value.bytes(), value.from(), value.to());
            default -> IsoTimes.timestamp(value.bytes(), value.from(), value.to());
        };
    }

    private Comparable<?> read(String text) {
        return switch (type) {
            case DATE -> format == null ? LocalDate.parse(text) : LocalDate.from(format.parse(text));
            case TIME -> format == null ? LocalTime.parse(text) : LocalTime.from(format.parse(text));
            default -> instant(format == null ? isoForm(text) : format.parse(text));
        };
    }

    private static TemporalAccessor isoForm(String text) {
        boolean blank = text.length() > 10 && text.charAt(10) == ' ';
        return DateTimeFormatter.ISO_DATE_TIME.parse(blank ? text.substring(0, 10) + 'T' + text.substring(11) : text);
    }

    private static Instant instant(TemporalAccessor parsed) {
        return parsed.isSupported(java.time.temporal.ChronoField.INSTANT_SECONDS)
                ? Instant.from(parsed)
                : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
    }
}
