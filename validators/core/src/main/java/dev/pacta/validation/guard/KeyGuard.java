/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import dev.pacta.contract.Property;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be seen of the keys of records, each of which is the value of a field: the same as of that field, so that keys and fields can still
 * be joined. Immutable; safe for many threads.
 */
public final class KeyGuard {
    private final @Nullable FieldGuard field;

    private KeyGuard(@Nullable FieldGuard field) {
        this.field = field;
    }

    /**
     * For keys that are that field, at the top of a record.
     *
     * @throws ObligationException when the contract has no such field, or it is not a single value
     */
    public static KeyGuard of(RecordGuard guard, String field) {
        Property property = guard.object().properties().stream()
                .filter(each -> each.name().equals(field))
                .findFirst()
                .orElseThrow(() ->
                        new ObligationException("the key is said to be the field '%s', and %s has none of that name"
                                .formatted(field, guard.object().name())));
        if (!ConditionCompiler.isSingle(property)) {
            throw new ObligationException(
                    "the key is said to be the field '%s', which is no single value".formatted(field));
        }
        return new KeyGuard(guard.fields().field(field).orElse(null));
    }

    /** The key as text, as it may be seen; nothing when nothing of it may be, or it is no single value. */
    public Optional<String> apply(@Nullable Object key) {
        if (field == null || key == null || !isSingle(key)) {
            return Optional.empty();
        }
        return Optional.ofNullable(field.apply(key instanceof UUID ? key.toString() : key))
                .map(KeyGuard::text);
    }

    private static boolean isSingle(Object key) {
        return key instanceof CharSequence
                || key instanceof Number
                || key instanceof Boolean
                || key instanceof UUID
                || key instanceof Temporal;
    }

    private static String text(Object seen) {
        return seen instanceof BigDecimal number ? number.toPlainString() : seen.toString();
    }
}
