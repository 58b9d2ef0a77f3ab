/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.guard.FieldGuard;
import dev.pacta.validation.guard.ObjectGuard;
import dev.pacta.validation.rows.Conversion;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.GenericMapData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.MapData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;

/** What the table API has of values of one type after they were masked: what passes is not looked at. Thread-safe. */
@FunctionalInterface
interface RowDataMask {
    /** The value as it may be seen; nothing when nothing of it may be. */
    @Nullable
    Object of(Object value);

    /** The same for one that may be null, and stays so. */
    private @Nullable Object ofAny(@Nullable Object value) {
        return value == null ? null : of(value);
    }

    /** @param masked as {@link MaskedRowTypes} has it */
    static RowDataMask row(RowType type, RowType masked, ObjectGuard guard) {
        int fields = masked.getFieldCount();
        RowData.FieldGetter[] getters = new RowData.FieldGetter[fields];
        RowDataMask[] masks = new RowDataMask[fields];
        for (int at = 0; at < fields; at++) {
            String name = masked.getFieldNames().get(at);
            int before = type.getFieldIndex(name);
            LogicalType was = type.getTypeAt(before);
            getters[at] = RowData.createFieldGetter(was, before);
            masks[at] = of(was, masked.getTypeAt(at), guard.field(name).orElseThrow());
        }
        return value -> {
            RowData row = (RowData) value;
            GenericRowData seen = new GenericRowData(row.getRowKind(), fields);
            for (int at = 0; at < fields; at++) {
                seen.setField(at, masks[at].ofAny(getters[at].getFieldOrNull(row)));
            }
            return seen;
        };
    }

    private static RowDataMask of(LogicalType type, LogicalType masked, FieldGuard field) {
        if (field.leavesNothing()) {
            return value -> null;
        }
        if (MaskedRowTypes.OF.isUntouched(type, field)) {
            return value -> value;
        }
        if (type instanceof ArrayType list) {
            return list(list.getElementType(), ((ArrayType) masked).getElementType(), field);
        }
        if (type instanceof MapType map && field.members().isPresent()) {
            return map(map, ((MapType) masked).getValueType(), field.members().get());
        }
        if (type instanceof RowType row && field.nested().isPresent()) {
            return row(row, (RowType) masked, field.nested().get());
        }
        Conversion plain = RowDataReader.conversion(type);
        return value -> RowDataWriter.of(field.apply(plain.of(value)), masked);
    }

    private static RowDataMask list(LogicalType type, LogicalType masked, FieldGuard field) {
        ArrayData.ElementGetter getter = ArrayData.createElementGetter(type);
        RowDataMask mask = of(type, masked, field);
        return value -> {
            ArrayData array = (ArrayData) value;
            @Nullable Object[] items = new Object[array.size()];
            for (int at = 0; at < items.length; at++) {
                items[at] = mask.ofAny(getter.getElementOrNull(array, at));
            }
            return new GenericArrayData(items);
        };
    }

    private static RowDataMask map(MapType type, LogicalType masked, FieldGuard field) {
        ArrayData.ElementGetter keys = ArrayData.createElementGetter(type.getKeyType());
        Conversion key = RowDataReader.conversion(type.getKeyType());
        ArrayData.ElementGetter values = ArrayData.createElementGetter(type.getValueType());
        RowDataMask mask = of(type.getValueType(), masked, field);
        return value -> {
            MapData map = (MapData) value;
            Map<StringData, @Nullable Object> members = new LinkedHashMap<>();
            for (int at = 0; at < map.size(); at++) {
                String name = String.valueOf(key.ofAny(keys.getElementOrNull(map.keyArray(), at)));
                members.put(StringData.fromString(name), mask.ofAny(values.getElementOrNull(map.valueArray(), at)));
            }
            return new GenericMapData(members);
        };
    }
}
