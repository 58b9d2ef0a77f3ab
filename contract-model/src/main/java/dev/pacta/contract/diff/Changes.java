/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects changes in the order in which they are found. Not thread-safe. */
final class Changes {
    private final List<Change> changes = new ArrayList<>();

    List<Change> list() {
        return List.copyOf(changes);
    }

    void added(String rule, Place place, Object after, Effect effect, String message) {
        add(rule, Change.Kind.ADDED, place, null, after, effect, effect.weight(), message);
    }

    void removed(String rule, Place place, Object before, Effect effect, String message) {
        add(rule, Change.Kind.REMOVED, place, before, null, effect, effect.weight(), message);
    }

    void renamed(String rule, Place place, String before, String after, Effect effect, String message) {
        add(rule, Change.Kind.RENAMED, place, before, after, effect, effect.weight(), message);
    }

    void changed(
            String rule, Place place, @Nullable Object before, @Nullable Object after, Effect effect, String message) {
        add(rule, kind(before, after), place, before, after, effect, effect.weight(), message);
    }

    /** A change that neither data nor promises show. */
    void wording(String rule, Place place, @Nullable Object before, @Nullable Object after, String what) {
        if (!Objects.equals(before, after)) {
            add(rule, kind(before, after), place, before, after, Effect.NONE, Weight.PATCH, what + " changed");
        }
    }

    private static Change.Kind kind(@Nullable Object before, @Nullable Object after) {
        if (before == null) {
            return Change.Kind.ADDED;
        }
        return after == null ? Change.Kind.REMOVED : Change.Kind.CHANGED;
    }

    private void add(
            String rule,
            Change.Kind kind,
            Place place,
            @Nullable Object before,
            @Nullable Object after,
            Effect effect,
            Weight weight,
            String message) {
        changes.add(new Change(
                rule,
                kind,
                place.path(),
                place.schemaObject(),
                place.property(),
                before == null ? null : before.toString(),
                after == null ? null : after.toString(),
                effect.consumer(),
                effect.producer(),
                effect.promise(),
                weight,
                place.path() + ": " + message));
    }
}
