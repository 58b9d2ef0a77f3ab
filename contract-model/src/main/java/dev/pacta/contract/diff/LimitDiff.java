/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Bound;
import dev.pacta.contract.Property;
import dev.pacta.contract.TypeOptions;
import dev.pacta.contract.diff.physical.NumberFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What limits the values of a property. A limit that is loosened or gone breaks readers, who counted on it; one that is tightened or
 * new breaks writers.
 */
final class LimitDiff {
    private static final String DEFAULT_ZONE = "Etc/UTC";
    private static final String DEFAULT_ELEMENT = "float32";

    private final Property before;
    private final Property after;
    private final Place place;
    private final Changes changes;

    private LimitDiff(Property before, Property after, Place place, Changes changes) {
        this.before = before;
        this.after = after;
        this.place = place.at("logicalTypeOptions");
        this.changes = changes;
    }

    static void compare(Property before, Property after, Place place, Changes changes) {
        boolean saidNothing = before.options().saysNothing() && after.options().saysNothing();
        if (!saidNothing) {
            new LimitDiff(before, after, place, changes).compare();
        }
    }

    private void compare() {
        TypeOptions old = before.options();
        TypeOptions now = after.options();
        length("minLength", old.minLength(), now.minLength(), -1);
        length("maxLength", old.maxLength(), now.maxLength(), 1);
        count("minItems", "a list of %d items", old.minItems(), now.minItems(), -1);
        count("maxItems", "a list of %d items", old.maxItems(), now.maxItems(), 1);
        count("minProperties", "an object with %d members", old.minProperties(), now.minProperties(), -1);
        count("maxProperties", "an object with %d members", old.maxProperties(), now.maxProperties(), 1);
        bound("minimum", old.minimum(), now.minimum(), -1);
        bound("maximum", old.maximum(), now.maximum(), 1);
        step(old.multipleOf(), now.multipleOf());
        pattern(old.pattern(), now.pattern());
        format(old.format(), now.format());
        if (old.uniqueItems() != now.uniqueItems()) {
            ChangeRule rule = now.uniqueItems() ? LimitRules.UNIQUE_ITEMS : LimitRules.REPEATED_ITEMS;
            changes.add(Finding.flag(rule, place.at("uniqueItems"), now.uniqueItems())
                    .showing("a list with the same item twice"));
        }
        members(old.required(), now.required());
        zone(old.zone(), now.zone());
        vector(old.vector(), now.vector());
    }

    private void length(String key, @Nullable Integer old, @Nullable Integer now, int outward) {
        if (!Objects.equals(old, now)) {
            changes.add(limit(key, bound(old), bound(now), outward)
                    .showing(Counterexample.of(before, after, Counterexample.lengths(old, now))));
        }
    }

    private void count(String key, String words, @Nullable Integer old, @Nullable Integer now, int outward) {
        if (Objects.equals(old, now)) {
            return;
        }
        boolean looser = now == null || (old != null && Integer.compare(now, old) * outward > 0);
        int tighter = Objects.requireNonNull(looser ? old : now);
        String example = words.formatted(tighter + outward)
                + (looser ? " was not allowed, now it is" : " was allowed, now it is not");
        changes.add(limit(key, bound(old), bound(now), outward).showing(tighter + outward < 0 ? null : example));
    }

    private void bound(String key, @Nullable Bound old, @Nullable Bound now, int outward) {
        boolean same = old == null || now == null
                ? old == null && now == null
                : old.text().equals(now.text()) && old.exclusive() == now.exclusive()
                        || Bounds.outer(old, now, outward).orElse(1) == 0;
        if (!same) {
            changes.add(limit(key, old, now, outward)
                    .showing(Counterexample.of(before, after, Counterexample.around(old, now, outward))));
        }
    }

    private Finding limit(String key, @Nullable Bound old, @Nullable Bound now, int outward) {
        ChangeRule rule = LimitRules.TIGHTENED;
        if (now == null) {
            rule = LimitRules.LOOSENED;
        } else if (old != null) {
            OptionalInt outer = Bounds.outer(old, now, outward);
            rule = outer.isEmpty()
                    ? LimitRules.LIMIT
                    : outer.getAsInt() > 0 ? LimitRules.LOOSENED : LimitRules.TIGHTENED;
        }
        // An exclusive bound stands under one of two keys, which differ by version; their parent is there in any case.
        boolean exclusive = (old != null && old.exclusive()) || (now != null && now.exclusive());
        Place at = exclusive ? place : place.at(key);
        return Finding.of(rule, at, text(old), text(now)).labelled(key);
    }

    private static @Nullable Bound bound(@Nullable Integer value) {
        return value == null ? null : new Bound(value.toString(), false);
    }

    /** Numbers without quotes, in a message. */
    private static @Nullable Object text(@Nullable Bound bound) {
        BigDecimal number = bound == null ? null : Bounds.number(bound.text());
        if (bound == null || (number != null && !bound.exclusive())) {
            return number;
        }
        return bound.text() + (bound.exclusive() ? " (exclusive)" : "");
    }

    private void step(@Nullable BigDecimal old, @Nullable BigDecimal now) {
        if (Meaning.same(old, now)) {
            return;
        }
        boolean looser = now == null || (old != null && multiple(old, now));
        boolean tighter = old == null || (now != null && multiple(now, old));
        ChangeRule rule = looser ? LimitRules.LOOSENED : tighter ? LimitRules.TIGHTENED : LimitRules.LIMIT;
        List<Object> candidates = new ArrayList<>();
        if (now != null) {
            candidates.addAll(List.of(now, now.add(now)));
        }
        if (old != null) {
            candidates.addAll(List.of(old, old.add(old)));
        }
        candidates.add(BigDecimal.ONE);
        candidates.add(new BigDecimal("0.5"));
        changes.add(Finding.of(rule, place.at("multipleOf"), old, now)
                .labelled("multipleOf")
                .showing(Counterexample.of(before, after, candidates)));
    }

    private static boolean multiple(BigDecimal number, BigDecimal of) {
        return of.signum() != 0 && number.remainder(of).signum() == 0;
    }

    private void pattern(@Nullable String old, @Nullable String now) {
        ChangeRule rule =
                old == null ? LimitRules.PATTERN_ADDED : now == null ? LimitRules.PATTERN_REMOVED : LimitRules.PATTERN;
        if (!Objects.equals(old, now)) {
            List<Object> candidates = new ArrayList<>(List.of("", "a", "A", "1", "abc", "123", " "));
            before.examples().stream().filter(Objects::nonNull).forEach(candidates::add);
            after.examples().stream().filter(Objects::nonNull).forEach(candidates::add);
            changes.add(Finding.of(rule, place.at("pattern"), old, now)
                    .showing(Counterexample.of(before, after, candidates)));
        }
    }

    private void format(@Nullable String old, @Nullable String now) {
        if (Objects.equals(old, now)) {
            return;
        }
        Place at = place.at("format");
        boolean number = NumberFormat.known(old) || NumberFormat.known(now);
        if (number && (old == null || now == null)) {
            changes.value(old == null ? LimitRules.FORMAT_SAID : LimitRules.FORMAT_OPEN, at, old, now);
            return;
        }
        ChangeRule rule =
                old == null ? LimitRules.FORMAT_ADDED : now == null ? LimitRules.FORMAT_REMOVED : LimitRules.FORMAT;
        String example = null;
        if (NumberFormat.known(old) && NumberFormat.known(now)) {
            rule = switch (NumberFormat.fit(old, now)) {
                case WIDER -> LimitRules.FORMAT_WIDENED;
                case NARROWER -> LimitRules.FORMAT_NARROWED;
                case SAME, RESHAPED, FORM, DIFFERENT, UNKNOWN -> LimitRules.FORMAT;
            };
            example = NumberFormat.example(old, now);
        }
        changes.add(Finding.of(rule, at, old, now).showing(example));
    }

    private void members(List<String> old, List<String> now) {
        Place at = place.at("required");
        now.stream()
                .filter(name -> !old.contains(name))
                .forEach(name -> changes.add(Finding.of(LimitRules.MEMBER_REQUIRED, at, null, name)
                        .showing("an object without '%s' was allowed, now it is not".formatted(name))));
        old.stream()
                .filter(name -> !now.contains(name))
                .forEach(name -> changes.add(Finding.of(LimitRules.MEMBER_OPTIONAL, at, name, null)
                        .showing("an object without '%s' was not allowed, now it is".formatted(name))));
    }

    private void zone(TypeOptions.Zone old, TypeOptions.Zone now) {
        boolean was = Boolean.TRUE.equals(old.timezone());
        boolean is = Boolean.TRUE.equals(now.timezone());
        if (was != is) {
            changes.add(Finding.flag(LimitRules.ZONE, place.at("timezone"), is)
                    .showing("'2026-01-31T12:00:00' and '2026-01-31T12:00:00+01:00'"));
        }
        String from = Objects.requireNonNullElse(old.defaultTimezone(), DEFAULT_ZONE);
        String to = Objects.requireNonNullElse(now.defaultTimezone(), DEFAULT_ZONE);
        if (!from.equals(to)) {
            changes.add(Finding.of(
                            LimitRules.DEFAULT_ZONE,
                            place.at("defaultTimezone"),
                            old.defaultTimezone(),
                            now.defaultTimezone())
                    .showing("'2026-01-31T12:00:00' meant noon in %s, now noon in %s".formatted(from, to)));
        }
    }

    private void vector(TypeOptions.Vector old, TypeOptions.Vector now) {
        changes.value(LimitRules.DIMENSIONS, place.at("dimensions"), old.dimensions(), now.dimensions());
        String was = Objects.requireNonNullElse(old.elementType(), DEFAULT_ELEMENT);
        String is = Objects.requireNonNullElse(now.elementType(), DEFAULT_ELEMENT);
        if (!was.equals(is)) {
            changes.add(
                    Finding.of(LimitRules.ELEMENT_TYPE, place.at("elementType"), old.elementType(), now.elementType()));
        }
        embedding("distanceMetric", old.distanceMetric(), now.distanceMetric());
        embedding("embeddingModel", old.embeddingModel(), now.embeddingModel());
        embedding("embeddingModelVersion", old.embeddingModelVersion(), now.embeddingModelVersion());
        embedding("normalized", old.normalized(), now.normalized());
    }

    private void embedding(String key, @Nullable Object old, @Nullable Object now) {
        ChangeRule rule = old == null
                ? LimitRules.EMBEDDING_SAID
                : now == null ? LimitRules.EMBEDDING_OPEN : LimitRules.EMBEDDING;
        changes.detail(rule, place.at(key), old, now);
    }
}
