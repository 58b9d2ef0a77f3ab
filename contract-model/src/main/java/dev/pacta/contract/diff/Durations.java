/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations in seconds: ISO 8601 ({@code P1Y}, {@code PT6H}), or a number and a unit. A month counts 30 days and a year 365. */
final class Durations {
    private static final long DAY = 86_400;
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)\\s*([a-zA-Z]+)");
    private static final Map<String, Double> UNITS = Map.ofEntries(
            Map.entry("ms", 0.001),
            Map.entry("millisecond", 0.001),
            Map.entry("s", 1.0),
            Map.entry("sec", 1.0),
            Map.entry("second", 1.0),
            Map.entry("min", 60.0),
            Map.entry("minute", 60.0),
            Map.entry("h", 3600.0),
            Map.entry("hr", 3600.0),
            Map.entry("hour", 3600.0),
            Map.entry("d", 86_400.0),
            Map.entry("day", 86_400.0),
            Map.entry("w", 604_800.0),
            Map.entry("wk", 604_800.0),
            Map.entry("week", 604_800.0),
            Map.entry("mo", 2_592_000.0),
            Map.entry("mon", 2_592_000.0),
            Map.entry("month", 2_592_000.0),
            Map.entry("y", 31_536_000.0),
            Map.entry("yr", 31_536_000.0),
            Map.entry("year", 31_536_000.0));

    private Durations() {}

    /** The seconds of a unit, singular or plural; null for what is no unit of time. */
    static @Nullable BigDecimal unit(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT).strip();
        Double seconds = UNITS.get(lower);
        if (seconds == null && lower.endsWith("s") && lower.length() > 2) {
            seconds = UNITS.get(lower.substring(0, lower.length() - 1));
        }
        return seconds == null ? null : BigDecimal.valueOf(seconds);
    }

    /** The seconds of a duration; null when it is none. */
    static @Nullable BigDecimal seconds(String text) {
        String plain = text.strip();
        Matcher matcher = NUMBER_AND_UNIT.matcher(plain);
        if (matcher.matches()) {
            BigDecimal unit = unit(matcher.group(2));
            return unit == null ? null : new BigDecimal(matcher.group(1)).multiply(unit);
        }
        return iso(plain.toUpperCase(Locale.ROOT));
    }

    /** Negative when the first is the shorter one; null when one of them is no duration. */
    static @Nullable Integer compare(String first, String second) {
        BigDecimal left = seconds(first);
        BigDecimal right = seconds(second);
        return left == null || right == null ? null : Integer.valueOf(left.compareTo(right));
    }

    private static @Nullable BigDecimal iso(String text) {
        int time = text.indexOf('T');
        try {
            long days = 0;
            if (time != 1) {
                Period period = Period.parse(time < 0 ? text : text.substring(0, time));
                days = Math.addExact(
                        Math.multiplyExact(period.getYears(), 365L),
                        Math.addExact(Math.multiplyExact(period.getMonths(), 30L), (long) period.getDays()));
            }
            BigDecimal seconds = BigDecimal.valueOf(days).multiply(BigDecimal.valueOf(DAY));
            return time < 0
                    ? seconds
                    : seconds.add(BigDecimal.valueOf(
                            Duration.parse("P" + text.substring(time)).toMillis(), 3));
        } catch (DateTimeException | ArithmeticException notIso) {
            return null;
        }
    }
}
