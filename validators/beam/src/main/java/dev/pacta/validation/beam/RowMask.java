/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.guard.FieldGuard;
import dev.pacta.validation.guard.ObjectGuard;
import dev.pacta.validation.guard.ValueKind;
import dev.pacta.validation.rows.Conversion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.values.Row;
import org.jspecify.annotations.Nullable;

/** What Beam has of values of one type after they were masked: what passes is not looked at. Thread-safe. */
@FunctionalInterface
interface RowMask {
    /** The value as it may be seen; nothing when nothing of it may be. */
    @Nullable
    Object of(Object value);

    /** The same for one that may be null, and stays so. */
    private @Nullable Object ofAny(@Nullable Object value) {
        return value == null ? null : of(value);
    }

    /** @param masked as {@link MaskedTypes} has it */
    static RowMask row(Schema schema, Schema masked, ObjectGuard guard) {
        int fields = masked.getFieldCount();
        int[] places = new int[fields];
        RowMask[] masks = new RowMask[fields];
        for (int at = 0; at < fields; at++) {
            Schema.Field field = masked.getField(at);
            places[at] = schema.indexOf(field.getName());
            masks[at] = of(
                    schema.getField(places[at]).getType(),
                    field.getType(),
                    guard.field(field.getName()).orElseThrow());
        }
        return value -> {
            Row row = (Row) value;
            List<@Nullable Object> seen = new ArrayList<>(fields);
            for (int at = 0; at < fields; at++) {
                seen.add(masks[at].ofAny(row.getValue(places[at])));
            }
            return Row.withSchema(masked).attachValues(seen);
        };
    }

    private static RowMask of(FieldType type, FieldType masked, FieldGuard field) {
        ValueKind kind = MaskedTypes.OF.kind(type);
        if (field.leavesNothing()) {
            return value -> null;
        }
        if (MaskedTypes.OF.isUntouched(type, field)) {
            return value -> value;
        }
        if (kind == ValueKind.LIST) {
            return list(of(RowReader.element(type), RowReader.element(masked), field));
        }
        if (kind == ValueKind.MAP && field.members().isPresent()) {
            return map(type, masked, field.members().get());
        }
        if (kind == ValueKind.OBJECT && field.nested().isPresent()) {
            return row(
                    MaskedTypes.schema(type),
                    MaskedTypes.schema(masked),
                    field.nested().get());
        }
        Conversion plain = RowReader.conversion(type);
        return value -> SingleWriter.of(field.apply(plain.of(value)), masked);
    }

    private static RowMask list(RowMask mask) {
        return value -> {
            List<@Nullable Object> items = new ArrayList<>();
            ((Iterable<?>) value).forEach(item -> items.add(mask.ofAny(item)));
            return items;
        };
    }

    private static RowMask map(FieldType type, FieldType masked, FieldGuard field) {
        Conversion key = RowReader.conversion(Objects.requireNonNull(type.getMapKeyType()));
        RowMask mask = of(
                Objects.requireNonNull(type.getMapValueType()),
                Objects.requireNonNull(masked.getMapValueType()),
                field);
        return value -> {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            ((Map<?, ?>) value)
                    .forEach((name, member) -> members.put(String.valueOf(key.ofAny(name)), mask.ofAny(member)));
            return members;
        };
    }
}
