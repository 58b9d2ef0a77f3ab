/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import dev.pacta.policy.Mask;
import dev.pacta.validation.rows.Struct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one field: it passes, it is masked, or it is gone through, because something in it is. The elements of a list, however
 * deep, are treated as the field itself. Objects where the contract says single values, and single values where it names the fields of an
 * object, are not passed on. Immutable; safe for many threads.
 */
public final class FieldGuard {
    private final @Nullable Mask mask;
    private final @Nullable Masking masking;
    private final @Nullable ObjectGuard nested;
    private final @Nullable FieldGuard members;
    private final boolean takesAnything;

    private FieldGuard(
            @Nullable Mask mask,
            @Nullable Masking masking,
            @Nullable ObjectGuard nested,
            @Nullable FieldGuard members,
            boolean takesAnything) {
        this.mask = mask;
        this.masking = masking;
        this.nested = nested;
        this.members = members;
        this.takesAnything = takesAnything;
    }

    /** @param takesAnything whether the contract lets objects be there whose fields it does not name */
    static FieldGuard passing(boolean takesAnything) {
        return new FieldGuard(null, null, null, null, takesAnything);
    }

    static FieldGuard masked(Mask mask, Masking masking) {
        return new FieldGuard(mask, masking, null, null, false);
    }

    static FieldGuard object(ObjectGuard nested) {
        return new FieldGuard(null, null, nested, null, false);
    }

    /** A map, each value of which is treated so. */
    static FieldGuard map(FieldGuard members) {
        return new FieldGuard(null, null, null, members, false);
    }

    /** The mask on its single values, when there is one. */
    public Optional<Mask> mask() {
        return Optional.ofNullable(mask);
    }

    /** What happens to the fields of the object that it is, or that its elements are. */
    public Optional<ObjectGuard> nested() {
        return Optional.ofNullable(nested);
    }

    /** What happens to the values of the map that it is. */
    public Optional<FieldGuard> members() {
        return Optional.ofNullable(members);
    }

    /** Whether objects pass as they are, whose fields the contract does not name. */
    public boolean takesAnything() {
        return takesAnything;
    }

    /** Whether a single value passes as it is. */
    public boolean passesSingleValues() {
        return masking == null && nested == null && members == null;
    }

    /** Whether it comes out as null, whatever it was. */
    public boolean leavesNothing() {
        return masking == Masking.NOTHING;
    }

    /** Whether single values in it come out as texts, whatever they were. */
    public boolean givesText() {
        return mask != null && Maskings.givesText(mask);
    }

    /** The value as it may be seen; nothing when nothing of it may be. */
    public @Nullable Object apply(@Nullable Object value) {
        if (value == null || leavesNothing()) {
            return null;
        }
        if (value instanceof Collection<?> items) {
            return list(items);
        }
        if (value instanceof Object[] items) {
            return list(Arrays.asList(items));
        }
        return value instanceof Map<?, ?> || value instanceof Struct ? composite(value) : single(value);
    }

    private List<@Nullable Object> list(Collection<?> items) {
        List<@Nullable Object> guarded = new ArrayList<>(items.size());
        for (Object item : items) {
            guarded.add(apply(item));
        }
        return guarded;
    }

    private @Nullable Object composite(Object value) {
        if (members != null) {
            return value instanceof Map<?, ?> map ? eachOf(map, members) : eachOf((Struct) value, members);
        }
        if (nested != null) {
            return value instanceof Map<?, ?> map ? nested.apply(map) : nested.apply((Struct) value);
        }
        return masking == null && takesAnything ? value : null;
    }

    private @Nullable Object single(Object value) {
        if (masking != null) {
            return value.getClass().isArray() ? null : masking.of(value);
        }
        return passesSingleValues() ? value : null;
    }

    private static Map<String, @Nullable Object> eachOf(Map<?, ?> map, FieldGuard members) {
        Map<String, @Nullable Object> guarded = new LinkedHashMap<>();
        map.forEach((name, member) -> guarded.put(String.valueOf(name), members.apply(member)));
        return guarded;
    }

    private static Map<String, @Nullable Object> eachOf(Struct map, FieldGuard members) {
        Map<String, @Nullable Object> guarded = new LinkedHashMap<>();
        List<String> names = map.names();
        for (int at = 0; at < names.size(); at++) {
            guarded.put(names.get(at), members.apply(map.value(at)));
        }
        return guarded;
    }
}
