/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.SlaProperty;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One service level in two versions: whether it became weaker. Units of time are converted.
 *
 * <p>Source of the names and their short forms: Open Data Contract Standard, service level agreement.
 */
final class ServiceLevel {
    /** Which value is the better one. */
    private enum Better {
        SMALLER,
        GREATER,
        KEPT_LONG,
        EARLIER,
        LATER
    }

    private static final Map<String, String> LONG_FORMS = Map.ofEntries(
            Map.entry("av", "availability"),
            Map.entry("th", "throughput"),
            Map.entry("er", "errorrate"),
            Map.entry("ga", "generalavailability"),
            Map.entry("es", "endofsupport"),
            Map.entry("el", "endoflife"),
            Map.entry("re", "retention"),
            Map.entry("fy", "frequency"),
            Map.entry("ly", "latency"),
            Map.entry("td", "timetodetect"),
            Map.entry("tn", "timetonotify"),
            Map.entry("tr", "timetorepair"));
    private static final Map<String, Better> BETTER = Map.ofEntries(
            Map.entry("latency", Better.SMALLER),
            Map.entry("freshness", Better.SMALLER),
            Map.entry("frequency", Better.SMALLER),
            Map.entry("errorrate", Better.SMALLER),
            Map.entry("timetodetect", Better.SMALLER),
            Map.entry("timetonotify", Better.SMALLER),
            Map.entry("timetorepair", Better.SMALLER),
            Map.entry("availability", Better.GREATER),
            Map.entry("throughput", Better.GREATER),
            Map.entry("retention", Better.KEPT_LONG),
            Map.entry("generalavailability", Better.EARLIER),
            Map.entry("endofsupport", Better.LATER),
            Map.entry("endoflife", Better.LATER));

    private ServiceLevel() {}

    /** The name in its long form, without capitals. */
    static String name(SlaProperty level) {
        String lower = level.property().toLowerCase(Locale.ROOT).strip();
        return LONG_FORMS.getOrDefault(lower, lower);
    }

    static Set<String> elements(SlaProperty level) {
        String element = level.element();
        return element == null
                ? Set.of()
                : Arrays.stream(element.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    static String text(SlaProperty level) {
        String to = level.valueExt() == null ? "" : " to " + Meaning.text(level.valueExt());
        return (Meaning.text(level.value()) + to + " " + Objects.requireNonNullElse(level.unit(), "")).strip();
    }

    static void compare(SlaProperty before, SlaProperty after, Place place, Changes changes) {
        Integer order = order(before, after);
        boolean sameExtension = Meaning.same(before.valueExt(), after.valueExt());
        if (order != null && order == 0 && sameExtension) {
            return;
        }
        Better better = BETTER.get(name(after));
        ChangeRule rule = order == null || order == 0 || better == null || !sameExtension
                ? ServiceRules.SLA_CHANGED
                : rule(better, order < 0);
        changes.add(Finding.of(rule, place.at("value"), text(before), text(after))
                .showing(
                        rule == ServiceRules.SLA_LOOSENED
                                ? text(after) + " broke the promise, now it keeps it"
                                : null));
    }

    private static ChangeRule rule(Better better, boolean grew) {
        return switch (better) {
            case SMALLER, EARLIER -> grew ? ServiceRules.SLA_LOOSENED : ServiceRules.SLA_TIGHTENED;
            case GREATER, LATER -> grew ? ServiceRules.SLA_TIGHTENED : ServiceRules.SLA_LOOSENED;
            case KEPT_LONG -> grew ? ServiceRules.RETENTION_LONGER : ServiceRules.RETENTION_SHORTER;
        };
    }

    /** Negative when the later value is the greater one; null when they cannot be compared. */
    private static @Nullable Integer order(SlaProperty before, SlaProperty after) {
        BigDecimal old = amount(before);
        BigDecimal now = amount(after);
        if (old != null && now != null) {
            boolean comparable =
                    isTime(before) ? isTime(after) : !isTime(after) && Objects.equals(before.unit(), after.unit());
            return comparable ? Integer.valueOf(old.compareTo(now)) : null;
        }
        LocalDate oldDate = date(before);
        LocalDate newDate = date(after);
        if (oldDate != null && newDate != null) {
            return oldDate.compareTo(newDate);
        }
        return text(before).equals(text(after)) ? Integer.valueOf(0) : null;
    }

    private static boolean isTime(SlaProperty level) {
        String unit = level.unit();
        return isDuration(level) || (unit != null && Durations.unit(unit) != null);
    }

    private static boolean isDuration(SlaProperty level) {
        return level.value() instanceof String text && Durations.seconds(text) != null;
    }

    private static @Nullable BigDecimal amount(SlaProperty level) {
        String text = String.valueOf(level.value()).replace("%", "").strip();
        if (isDuration(level)) {
            return Durations.seconds(text);
        }
        BigDecimal number = Bounds.number(text);
        BigDecimal unit = Durations.unit(Objects.requireNonNullElse(level.unit(), ""));
        return number == null || unit == null ? number : number.multiply(unit);
    }

    private static @Nullable LocalDate date(SlaProperty level) {
        String text = String.valueOf(level.value());
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
