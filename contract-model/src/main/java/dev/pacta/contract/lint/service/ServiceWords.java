/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.service;

import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of service levels and units that the standard lists, with their short forms. */
final class ServiceWords {
    /** Short form of each property, by its name. */
    static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("availability", "av"),
            Map.entry("throughput", "th"),
            Map.entry("errorRate", "er"),
            Map.entry("generalAvailability", "ga"),
            Map.entry("endOfSupport", "es"),
            Map.entry("endOfLife", "el"),
            Map.entry("retention", "re"),
            Map.entry("frequency", "fy"),
            Map.entry("latency", "ly"),
            Map.entry("timeToDetect", "td"),
            Map.entry("timeToNotify", "tn"),
            Map.entry("timeToRepair", "tr"));

    /** Seconds of each unit of time, by every way to write it. */
    private static final Map<String, Long> SECONDS = new HashMap<>();

    static {
        unit(1, "s", "sec", "second", "seconds");
        unit(60, "m", "min", "minute", "minutes");
        unit(3_600, "h", "hr", "hour", "hours");
        unit(86_400, "d", "day", "days");
        unit(604_800, "w", "wk", "week", "weeks");
        unit(2_629_800, "mo", "month", "months");
        unit(31_557_600, "y", "yr", "year", "years");
    }

    private static final Set<String> LENGTHS =
            Set.of("retention", "frequency", "latency", "timeToDetect", "timeToNotify", "timeToRepair");
    private static final Set<String> DAYS = Set.of("generalAvailability", "endOfSupport", "endOfLife");

    private ServiceWords() {}

    private static void unit(long seconds, String... words) {
        for (String word : words) {
            SECONDS.put(word, seconds);
        }
    }

    /** The standard's name of a property, however it is written; the text itself when it is none of the standard's. */
    static String name(String written) {
        for (Map.Entry<String, String> known : PROPERTIES.entrySet()) {
            if (known.getKey().equalsIgnoreCase(written) || known.getValue().equalsIgnoreCase(written)) {
                return known.getKey();
            }
        }
        return written;
    }

    /** Whether the value is a length of time. */
    static boolean isLength(String name) {
        return LENGTHS.contains(name);
    }

    /** Whether the value is a day. */
    static boolean isDay(String name) {
        return DAYS.contains(name);
    }

    /** Whether a unit of time is written in a way that is known. */
    static boolean isUnit(String unit) {
        return SECONDS.containsKey(unit.toLowerCase(Locale.ROOT));
    }

    /** Every way to write a unit of time. */
    static Set<String> units() {
        return SECONDS.keySet();
    }

    /** The seconds that a promise names, when it names a length of time with a known unit. */
    static @Nullable BigDecimal seconds(Place promise) {
        Quantity value = promise.number("value");
        Long seconds = SECONDS.get(promise.text("unit", "").toLowerCase(Locale.ROOT));
        return value == null || seconds == null ? null : value.decimal().multiply(BigDecimal.valueOf(seconds));
    }

    /** The day that a promise names. */
    static Optional<LocalDate> day(Place promise) {
        String text = promise.text("value", "");
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
