/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.SlaProperty;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The length of time that a service level promises; a month has 31 days and a year 366, so that nobody is told of a breach that is none. */
final class PromisedTime {
    private static final int SECONDS_OF_DAY = 86_400;

    private PromisedTime() {}

    /** The service level in words. */
    static String words(SlaProperty level) {
        return "%s %s %s"
                .formatted(level.property(), level.value(), level.unit() == null ? "" : level.unit())
                .strip();
    }

    /** What is said of one that is no length of time. */
    static String trouble(SlaProperty level) {
        return "'%s' is no length of time"
                .formatted("%s %s".formatted(level.value(), level.unit()).strip());
    }

    static @Nullable Duration of(SlaProperty level) {
        long seconds = switch (String.valueOf(level.unit()).toLowerCase(Locale.ROOT)) {
            case "s", "sec", "second", "seconds" -> 1;
            case "m", "min", "minute", "minutes" -> 60;
            case "h", "hr", "hour", "hours" -> 3_600;
            case "d", "day", "days" -> SECONDS_OF_DAY;
            case "w", "week", "weeks" -> 7 * SECONDS_OF_DAY;
            case "mo", "month", "months" -> 31 * SECONDS_OF_DAY;
            case "y", "yr", "year", "years" -> 366 * SECONDS_OF_DAY;
            default -> 0;
        };
        try {
            BigDecimal value = new BigDecimal(String.valueOf(level.value()));
            boolean sensible =
                    seconds > 0 && value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(1_000_000)) <= 0;
            return sensible
                    ? Duration.ofSeconds(
                            value.multiply(BigDecimal.valueOf(seconds)).longValue())
                    : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
