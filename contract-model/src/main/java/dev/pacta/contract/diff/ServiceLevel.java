/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.SlaProperty;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a service level became weaker. Units of time are converted; a month counts 30 days and a year 365. */
final class ServiceLevel {
    private static final Set<String> SMALLER_IS_BETTER = Set.of(
            "latency",
            "ly",
            "frequency",
            "fy",
            "errorrate",
            "er",
            "timetodetect",
            "td",
            "timetonotify",
            "tn",
            "timetorepair",
            "tr",
            "freshness");
    private static final Set<String> GREATER_IS_BETTER =
            Set.of("availability", "av", "throughput", "th", "retention", "re");
    private static final Map<String, Long> SECONDS = Map.ofEntries(
            Map.entry("s", 1L),
            Map.entry("second", 1L),
            Map.entry("seconds", 1L),
            Map.entry("min", 60L),
            Map.entry("minute", 60L),
            Map.entry("minutes", 60L),
            Map.entry("h", 3600L),
            Map.entry("hour", 3600L),
            Map.entry("hours", 3600L),
            Map.entry("d", 86_400L),
            Map.entry("day", 86_400L),
            Map.entry("days", 86_400L),
            Map.entry("w", 604_800L),
            Map.entry("week", 604_800L),
            Map.entry("weeks", 604_800L),
            Map.entry("mo", 2_592_000L),
            Map.entry("month", 2_592_000L),
            Map.entry("months", 2_592_000L),
            Map.entry("y", 31_536_000L),
            Map.entry("yr", 31_536_000L),
            Map.entry("year", 31_536_000L),
            Map.entry("years", 31_536_000L));

    private ServiceLevel() {}

    static String text(SlaProperty level) {
        return (level.value() + " " + Objects.requireNonNullElse(level.unit(), "")).strip();
    }

    static void compare(SlaProperty before, SlaProperty after, Place place, Changes changes) {
        BigDecimal old = amount(before);
        BigDecimal now = amount(after);
        String name = after.property().toLowerCase(Locale.ROOT);
        String from = "changed from %s to %s".formatted(text(before), text(after));
        if (old == null || now == null || !(SMALLER_IS_BETTER.contains(name) || GREATER_IS_BETTER.contains(name))) {
            changes.changed("sla.changed", place, text(before), text(after), Effect.PROMISE_RISKS, from);
            return;
        }
        int order = now.compareTo(old);
        if (order == 0) {
            return;
        }
        boolean weaker = SMALLER_IS_BETTER.contains(name) == order > 0;
        changes.changed(
                weaker ? "sla.loosened" : "sla.tightened",
                place,
                text(before),
                text(after),
                weaker ? Effect.PROMISE_BREAKS : Effect.NONE,
                from + (weaker ? "; the promise is weaker" : "; the promise is stronger"));
    }

    private static @Nullable BigDecimal amount(SlaProperty level) {
        try {
            BigDecimal number = new BigDecimal(
                    String.valueOf(level.value()).replace("%", "").strip());
            String unit = Objects.requireNonNullElse(level.unit(), "").toLowerCase(Locale.ROOT);
            Long seconds = SECONDS.get(unit);
            return seconds == null ? number : number.multiply(BigDecimal.valueOf(seconds));
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
