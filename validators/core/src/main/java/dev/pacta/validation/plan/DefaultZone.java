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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.zone.ZoneOffsetTransition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The zone of times that carry none ({@code defaultTimezone}, ODCS 3.1; UTC where a contract names none). Immutable.
 *
 * @param zone nothing when the name is none that Java knows; then no time without a zone has a place in an order
 */
record DefaultZone(String name, @Nullable ZoneId zone) {
    static final DefaultZone UTC = new DefaultZone("UTC", ZoneOffset.UTC);

    private static final long NANOS_OF_SECOND = 1_000_000_000L;

    static DefaultZone of(Property property) {
        String name = property.options().zone().defaultTimezone();
        if (name == null) {
            return UTC;
        }
        try {
            return new DefaultZone(name, ZoneId.of(name).normalized());
        } catch (DateTimeException unknown) {
            return new DefaultZone(name, null);
        }
    }

    boolean isKnown() {
        return zone != null;
    }

    /** The offset that it always has, if it has one. */
    @Nullable
    ZoneOffset fixed() {
        return zone instanceof ZoneOffset offset ? offset : null;
    }

    /** Why the times of a type cannot be put in an order, or nothing. */
    @Nullable
    String trouble(LogicalType type) {
        if (type == LogicalType.DATE) {
            return null;
        }
        if (zone == null) {
            return "values without a time zone are of '%s', which is no time zone".formatted(name);
        }
        return type == LogicalType.TIME && fixed() == null
                ? "without a day, a time of %s has no place beside one with an offset".formatted(name)
                : null;
    }

    /** The moment; that of a day is its beginning. Nothing when it carries no zone and nobody knows which it is. */
    @Nullable
    Instant instant(TemporalAccessor time) {
        if (time.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(time);
        }
        LocalTime clock = time.query(TemporalQueries.localTime());
        LocalDateTime local = LocalDate.from(time).atTime(Objects.requireNonNullElse(clock, LocalTime.MIDNIGHT));
        return zone == null ? null : instant(local, zone);
    }

    /** A clock time that is there twice is the first; one that is skipped is the moment of the jump, so that later clocks are never earlier. */
    private static Instant instant(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition jump = zone.getRules().getTransition(local);
        return jump != null && jump.isGap()
                ? jump.getInstant()
                : local.atZone(zone).toInstant();
    }

    /** The nanoseconds from midnight in UTC; nothing as above. */
    @Nullable
    Long nanosOfDay(TemporalAccessor time) {
        long clock = LocalTime.from(time).toNanoOfDay();
        if (time.isSupported(ChronoField.OFFSET_SECONDS)) {
            return clock - time.get(ChronoField.OFFSET_SECONDS) * NANOS_OF_SECOND;
        }
        ZoneOffset offset = fixed();
        return offset == null ? null : (Long) (clock - offset.getTotalSeconds() * NANOS_OF_SECOND);
    }
}
