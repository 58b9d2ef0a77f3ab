/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Bound;
import dev.pacta.contract.EnumValue;
import dev.pacta.contract.Property;
import dev.pacta.contract.TypeOptions;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What limits the values of a property. A limit that is loosened or gone breaks readers, who counted on it; one that is tightened
 * or new breaks writers.
 */
final class ConstraintDiff {
    private ConstraintDiff() {}

    static void compare(Property before, Property after, Place place, Changes changes) {
        TypeOptions old = before.options();
        TypeOptions now = after.options();
        least("minLength", number(old.minLength()), number(now.minLength()), place, changes);
        most("maxLength", number(old.maxLength()), number(now.maxLength()), place, changes);
        least("minItems", number(old.minItems()), number(now.minItems()), place, changes);
        most("maxItems", number(old.maxItems()), number(now.maxItems()), place, changes);
        least("minProperties", number(old.minProperties()), number(now.minProperties()), place, changes);
        most("maxProperties", number(old.maxProperties()), number(now.maxProperties()), place, changes);
        least("minimum", old.minimum(), now.minimum(), place, changes);
        most("maximum", old.maximum(), now.maximum(), place, changes);
        form("pattern", old.pattern(), now.pattern(), place, changes);
        form("format", old.format(), now.format(), place, changes);
        form("multipleOf", old.multipleOf(), now.multipleOf(), place, changes);
        form("uniqueItems", old.uniqueItems() ? "yes" : null, now.uniqueItems() ? "yes" : null, place, changes);
        form("dimensions", old.dimensions(), now.dimensions(), place, changes);
        form("elementType", old.elementType(), now.elementType(), place, changes);
        enumValues(before, after, place, changes);
    }

    private static @Nullable Bound number(@Nullable Integer value) {
        return value == null ? null : new Bound(value.toString(), false);
    }

    private static void least(
            String name, @Nullable Bound before, @Nullable Bound after, Place place, Changes changes) {
        if (!Objects.equals(before, after)) {
            boolean looser = after == null || before != null && order(after, before, -1) < 0;
            limit(name, before, after, looser, place, changes);
        }
    }

    private static void most(String name, @Nullable Bound before, @Nullable Bound after, Place place, Changes changes) {
        if (!Objects.equals(before, after)) {
            boolean looser = after == null || before != null && order(after, before, 1) > 0;
            limit(name, before, after, looser, place, changes);
        }
    }

    /** With equal values the inclusive bound is the looser one. */
    private static int order(Bound after, Bound before, int inclusive) {
        int order;
        try {
            order = new BigDecimal(after.text()).compareTo(new BigDecimal(before.text()));
        } catch (NumberFormatException datesInIsoForm) {
            order = after.text().compareTo(before.text());
        }
        return order != 0 || after.exclusive() == before.exclusive()
                ? order
                : after.exclusive() ? -inclusive : inclusive;
    }

    private static void limit(
            String name, @Nullable Bound before, @Nullable Bound after, boolean looser, Place place, Changes changes) {
        changes.changed(
                looser ? "property.limit-loosened" : "property.limit-tightened",
                place,
                text(before),
                text(after),
                looser ? Effect.CONSUMER_BREAKS : Effect.PRODUCER_BREAKS,
                "%s changed from %s to %s; %s"
                        .formatted(
                                name,
                                before == null ? "none" : text(before),
                                after == null ? "none" : text(after),
                                looser
                                        ? "readers may meet values that were impossible"
                                        : "data that was allowed breaks the contract"));
    }

    private static @Nullable String text(@Nullable Bound bound) {
        return bound == null ? null : bound.text() + (bound.exclusive() ? " (exclusive)" : "");
    }

    private static void form(
            String name, @Nullable Object before, @Nullable Object after, Place place, Changes changes) {
        if (Objects.equals(before, after)) {
            return;
        }
        Effect effect =
                before == null ? Effect.PRODUCER_BREAKS : after == null ? Effect.CONSUMER_BREAKS : Effect.BOTH_BREAK;
        changes.changed(
                "property." + name,
                place,
                before,
                after,
                effect,
                "%s changed from %s to %s"
                        .formatted(name, before == null ? "none" : before, after == null ? "none" : after));
    }

    private static void enumValues(Property before, Property after, Place place, Changes changes) {
        Set<String> old = values(before);
        Set<String> now = values(after);
        if (old.isEmpty() != now.isEmpty()) {
            form("enum", old.isEmpty() ? null : old, now.isEmpty() ? null : now, place, changes);
            return;
        }
        now.stream()
                .filter(value -> !old.contains(value))
                .sorted()
                .forEach(value -> changes.added(
                        "property.enum-value-added",
                        place,
                        value,
                        Effect.CONSUMER_BREAKS,
                        "the value '%s' is new; readers that know the old values only break".formatted(value)));
        old.stream()
                .filter(value -> !now.contains(value))
                .sorted()
                .forEach(value -> changes.removed(
                        "property.enum-value-removed",
                        place,
                        value,
                        Effect.PRODUCER_BREAKS,
                        "the value '%s' is no longer allowed".formatted(value)));
    }

    private static Set<String> values(Property property) {
        return property.enumValues().stream()
                .map(EnumValue::value)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }
}
