/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Contract;
import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.SlaProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Announced ends of the earlier version: what was announced long enough ago may be removed without breaking. An end is announced by the
 * custom property {@code deprecation} of the element, or by a service level {@code endOfLife} with that element.
 */
final class Notices {
    private static final Set<String> END_OF_LIFE = Set.of("endoflife", "el");

    private final Map<String, LocalDate> byElement = new HashMap<>();
    private final @Nullable LocalDate today;

    Notices(Contract before, @Nullable LocalDate today) {
        this.today = today;
        for (SlaProperty level : before.slaProperties()) {
            LocalDate end = date(level.value());
            if (END_OF_LIFE.contains(level.property().toLowerCase(Locale.ROOT))
                    && end != null
                    && level.element() != null) {
                Arrays.stream(level.element().split(",")).forEach(element -> byElement.put(element.strip(), end));
            }
        }
    }

    /**
     * What is known about an end.
     *
     * @param text for a message; null when nothing was announced
     */
    record Notice(boolean over, @Nullable String text) {
        /** With the rule's own words when they are still needed. */
        @Nullable
        String note(ChangeRule rule) {
            return text == null ? null : over ? text : rule.why() + "; " + text;
        }
    }

    Notice ofObject(SchemaObject object) {
        return notice(object.deprecated(), object.customProperties(), object.name());
    }

    Notice ofProperty(Property property, String path) {
        return notice(property.deprecated(), property.customProperties(), path);
    }

    /** The announcement as it is written, or null. */
    static @Nullable Object written(List<CustomProperty> customProperties) {
        return customProperties.stream()
                .filter(custom -> custom.property().equals(CustomPropertyDiff.DEPRECATION))
                .map(CustomProperty::value)
                .findFirst()
                .orElse(null);
    }

    /** Where the announcement stands. */
    static Place place(Place element, List<CustomProperty> before, List<CustomProperty> after) {
        return CustomPropertyDiff.named(CustomPropertyDiff.DEPRECATION, element, before, after);
    }

    private Notice notice(boolean deprecated, List<CustomProperty> customProperties, String path) {
        LocalDate end = end(customProperties);
        if (end == null) {
            end = byElement.get(path);
        }
        if (end == null) {
            return new Notice(false, deprecated ? "it is deprecated, but no end was announced" : null);
        }
        if (today == null) {
            return new Notice(false, "from %s on it may be removed without breaking".formatted(end));
        }
        long missing = ChronoUnit.DAYS.between(today, end);
        return missing <= 0
                ? new Notice(true, "its end was announced for %s".formatted(end))
                : new Notice(
                        false, "from %s on, in %d days, it may be removed without breaking".formatted(end, missing));
    }

    private static @Nullable LocalDate end(List<CustomProperty> customProperties) {
        if (!(written(customProperties) instanceof Map<?, ?> deprecation)) {
            return null;
        }
        Object removeAfter = deprecation.get("removeAfter");
        LocalDate date = date(removeAfter);
        LocalDate announced = date(deprecation.get("announced"));
        return date != null || announced == null || removeAfter == null
                ? date
                : later(announced, removeAfter.toString());
    }

    private static @Nullable LocalDate later(LocalDate announced, String duration) {
        try {
            return announced.plus(Period.parse(duration));
        } catch (DateTimeException | ArithmeticException notADuration) {
            return null;
        }
    }

    private static @Nullable LocalDate date(@Nullable Object value) {
        String text = String.valueOf(value);
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
