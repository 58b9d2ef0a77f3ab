/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import dev.pacta.policy.Mask;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The types of an engine's records after they were masked. A field whose masked values are texts, such as hashes of numbers, becomes one of
 * texts; each masked field may be null; what may not be seen is not there. What a mask leaves and no type can hold is refused before the first
 * record comes. An engine says what its types are. Safe for many threads when the engine's part is.
 *
 * @param <T> the engine's types
 */
public abstract class TypeMasking<T> {
    /** What values of the type are. */
    protected abstract ValueKind kind(T type);

    /** What the items of a list, or the values of a map, are. */
    protected abstract T inner(T type);

    /** The fields of an object, in their order. */
    protected abstract Map<String, T> fields(T object);

    /** Texts, or null. */
    protected abstract T text();

    /** The same type, but its values may be null. */
    protected abstract T optional(T type);

    /** A list of other items. */
    protected abstract T list(T list, T items);

    /** A map of texts to other values. */
    protected abstract T map(T map, T values);

    /**
     * An object of other fields.
     *
     * @param path where it is, nested with dots; empty for the record
     */
    protected abstract T object(T object, Map<String, T> fields, String path);

    /**
     * The type of masked records.
     *
     * @throws ObligationException when a row filter asks for a field that they lack, nothing of them may be seen, or a field cannot hold what
     *     its mask leaves
     */
    public final T record(T object, RecordGuard guard) {
        Map<String, T> fields = fields(object);
        guard.requireFilterFields(fields.keySet());
        return masked(object, guard.fields(), "")
                .orElseThrow(() ->
                        new ObligationException("no field of the records is one of %s that may be seen; they have %s"
                                .formatted(guard.object().name(), fields.keySet())));
    }

    /** Whether all values of the type pass as they are. */
    public final boolean isUntouched(T type, FieldGuard field) {
        if (field.mask().isPresent()) {
            return false;
        }
        ValueKind kind = kind(type);
        if (kind == ValueKind.LIST) {
            return isUntouched(inner(type), field);
        }
        if (kind == ValueKind.OBJECT && field.nested().isPresent()) {
            return isUntouched(fields(type), field.nested().get());
        }
        return passes(kind, field);
    }

    private boolean isUntouched(Map<String, T> fields, ObjectGuard guard) {
        return fields.entrySet().stream()
                .allMatch(each -> guard.field(each.getKey())
                        .filter(fate -> isUntouched(each.getValue(), fate))
                        .isPresent());
    }

    private Optional<T> masked(T object, ObjectGuard guard, String path) {
        Map<String, T> left = new LinkedHashMap<>();
        fields(object)
                .forEach((name, type) -> guard.field(name)
                        .flatMap(field -> masked(type, field, path.isEmpty() ? name : path + "." + name))
                        .ifPresent(seen -> left.put(name, seen)));
        return left.isEmpty() ? Optional.empty() : Optional.of(object(object, left, path));
    }

    private Optional<T> masked(T type, FieldGuard field, String path) {
        ValueKind kind = kind(type);
        if (field.leavesNothing()) {
            return Optional.of(optional(type));
        }
        if (isUntouched(type, field)) {
            return Optional.of(type);
        }
        if (kind == ValueKind.LIST) {
            return masked(inner(type), field, path).map(items -> list(type, items));
        }
        if (kind == ValueKind.MAP && field.members().isPresent()) {
            return masked(inner(type), field.members().get(), path).map(values -> map(type, values));
        }
        if (kind == ValueKind.OBJECT && field.nested().isPresent()) {
            return masked(type, field.nested().get(), path);
        }
        return field.mask().map(mask -> hidden(type, kind, mask, path));
    }

    private static boolean passes(ValueKind kind, FieldGuard field) {
        return kind.isSingle() ? field.passesSingleValues() : field.takesAnything();
    }

    private T hidden(T type, ValueKind kind, Mask mask, String path) {
        if (!fits(mask, kind)) {
            throw new ObligationException(
                    "the mask %s of %s leaves nothing of values that are %s there; mask it with %s"
                            .formatted(mask.text(), path, kind.words(), kind.isSingle() ? "hash or null" : "null"));
        }
        boolean text = Maskings.givesText(mask) || kind == ValueKind.TEXT || kind == ValueKind.MIXED;
        return text ? text() : optional(type);
    }

    private static boolean fits(Mask mask, ValueKind kind) {
        return switch (mask.kind()) {
            case NULL -> true;
            case HASH, TOKENISE -> kind.isSingle();
            case REDACT -> kind.isSingle() && kind != ValueKind.BYTES;
            case TRUNCATE, PARTIAL, PRESERVE -> kind == ValueKind.TEXT;
            case GENERALISE ->
                Mask.UNITS.contains(mask.parameter())
                        ? kind == ValueKind.TIME || kind == ValueKind.TEXT
                        : kind == ValueKind.NUMBER;
        };
    }
}
