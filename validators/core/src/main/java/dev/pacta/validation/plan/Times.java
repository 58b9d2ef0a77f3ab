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
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times: by the format of the property, else in ISO 8601. A time without an offset is of the zone that the contract names, else
 * of UTC; a blank in place of the {@code T} is read too, because databases write it. Immutable.
 */
public final class Times {
    private static final String OFFSET_ZULU = "'Z'";

    private final LogicalType type;
    private final @Nullable DateTimeFormatter format;
    private final boolean zulu;
    private final DefaultZone zone;

    private Times(LogicalType type, @Nullable DateTimeFormatter format, boolean zulu, DefaultZone zone) {
        this.type = type;
        this.format = format;
        this.zulu = zulu;
        this.zone = zone;
    }

    /** How the values of a property are read; nothing when it holds no times or its format cannot be used. */
    public static @Nullable Times of(Property property) {
        LogicalType type = property.logicalType();
        if (!isTime(type)) {
            return null;
        }
        DefaultZone zone = DefaultZone.of(property);
        String format = property.options().format();
        if (format == null) {
            return new Times(type, null, false, zone);
        }
        try {
            String years = format.contains("G")
                    ? format
                    : format.replace("yyyy", "uuuu").replace("yy", "uu");
            return new Times(
                    type,
                    DateTimeFormatter.ofPattern(years, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
                    format.endsWith(OFFSET_ZULU),
                    zone);
        } catch (IllegalArgumentException unknownLetters) {
            return null;
        }
    }

    static boolean isTime(LogicalType type) {
        return type == LogicalType.DATE || type == LogicalType.TIMESTAMP || type == LogicalType.TIME;
    }

    /** Why values cannot be put in an order, or nothing. */
    @Nullable
    String trouble() {
        return zone.trouble(type);
    }

    /** The offset of all values without one of their own; nothing where it changes with the day, or nobody knows. */
    @Nullable
    ZoneOffset fixedOffset() {
        return zone.fixed();
    }

    /** The point in time; a date is its beginning in UTC. Nothing when the text is no time. */
    public @Nullable Instant instant(String text) {
        Object plain = order(text);
        if (plain instanceof LocalDate date) {
            return date.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return plain instanceof Instant instant ? instant : null;
    }

    /**
     * The date, the time of day or the instant that a text writes; nothing when it writes none. For the guard, whose pseudonyms must not change
     * with the zone that a contract names: a timestamp without an offset counts as UTC here, and a time of day with one is none.
     */
    @SuppressWarnings("unchecked") // every type below is compared only with its own kind
    public @Nullable Comparable<Object> parse(String text) {
        try {
            return (Comparable<Object>) (Comparable<?>) read(text);
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    /**
     * What the times of a property are put in an order by: a date by itself, a timestamp as an instant, a time of day as the nanoseconds since
     * midnight in UTC, which may lie before or after that day. Nothing when the text writes no such time.
     */
    @SuppressWarnings("unchecked") // as above
    @Nullable
    Comparable<Object> order(String text) {
        try {
            return (Comparable<Object>) (Comparable<?>) ordered(parsed(text));
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    /** Whether the text is a time; the usual forms are read where they stand. */
    boolean isTime(Value value) {
        IsoTimes.Answer answer = format == null && value.isAscii() ? usual(value) : IsoTimes.Answer.UNKNOWN;
        return answer == IsoTimes.Answer.UNKNOWN ? isParsed(value.text()) : answer == IsoTimes.Answer.YES;
    }

    /** A format may leave out what an order needs, such as the day of a timestamp. */
    private boolean isParsed(String text) {
        try {
            parsed(text);
            return true;
        } catch (DateTimeException noSuchTime) {
            return false;
        }
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
            default -> inUtc(format == null ? isoForm(text) : format.parse(text));
        };
    }

    private static Instant inUtc(TemporalAccessor parsed) {
        return parsed.isSupported(ChronoField.INSTANT_SECONDS)
                ? Instant.from(parsed)
                : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
    }

    private TemporalAccessor parsed(String text) {
        if (format != null) {
            return format.parse(text);
        }
        return switch (type) {
            case DATE -> DateTimeFormatter.ISO_LOCAL_DATE.parse(text);
            case TIME -> DateTimeFormatter.ISO_TIME.parse(text);
            default -> isoForm(text);
        };
    }

    private @Nullable Comparable<?> ordered(TemporalAccessor parsed) {
        DefaultZone own = zulu ? DefaultZone.UTC : zone;
        return switch (type) {
            case DATE -> LocalDate.from(parsed);
            case TIME -> own.nanosOfDay(parsed);
            default -> own.instant(parsed);
        };
    }

    private static TemporalAccessor isoForm(String text) {
        boolean blank = text.length() > 10 && text.charAt(10) == ' ';
        return DateTimeFormatter.ISO_DATE_TIME.parse(blank ? text.substring(0, 10) + 'T' + text.substring(11) : text);
    }
}
