/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.rows.Struct;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.values.Row;
import org.joda.time.ReadableInstant;
import org.jspecify.annotations.Nullable;

/**
 * Reads Beam's rows where they stand, by their schema: instants and logical types as what they mean, bytes as Base64, nested rows as views.
 * Immutable; safe for many threads.
 */
final class RowReader {
    /** Makes plain Java of a value of one type. */
    @FunctionalInterface
    interface Conversion {
        Object of(Object value);
    }

    private final Schema schema;
    private final List<String> names;
    private final Conversion[] conversions;

    RowReader(Schema schema) {
        this.schema = schema;
        names = List.copyOf(schema.getFieldNames());
        conversions = new Conversion[names.size()];
        for (int at = 0; at < conversions.length; at++) {
            conversions[at] = conversion(schema.getField(at).getType());
        }
    }

    /** Whether rows of that schema are read by this. */
    boolean reads(Schema other) {
        return other.equals(schema);
    }

    Struct read(Row row) {
        return new RowStruct(row);
    }

    static Conversion conversion(FieldType type) {
        return switch (type.getTypeName()) {
            case DATETIME -> RowReader::instant;
            case BYTES -> value -> Base64.getEncoder().encodeToString((byte[]) value);
            case ARRAY, ITERABLE -> items(element(type));
            case MAP -> members(type);
            case ROW -> nested(type);
            case LOGICAL_TYPE -> LogicalTypes.conversion(type);
            case BYTE, INT16, INT32, INT64, FLOAT, DOUBLE, DECIMAL, STRING, BOOLEAN -> value -> value;
        };
    }

    /** What the items of a list are. */
    static FieldType element(FieldType list) {
        FieldType element = list.getCollectionElementType();
        if (element == null) {
            throw new IllegalArgumentException("the schema of the rows has a list without a type of its items");
        }
        return element;
    }

    private static Object instant(Object value) {
        return value instanceof ReadableInstant joda ? java.time.Instant.ofEpochMilli(joda.getMillis()) : value;
    }

    private static Conversion nested(FieldType type) {
        Schema schema = type.getRowSchema();
        if (schema == null) {
            throw new IllegalArgumentException("the schema of the rows has a row without a schema");
        }
        RowReader reader = new RowReader(schema);
        return value -> reader.read((Row) value);
    }

    private static Conversion items(FieldType element) {
        Conversion conversion = conversion(element);
        return value -> {
            List<@Nullable Object> items = new ArrayList<>();
            for (Object item : (Iterable<?>) value) {
                items.add(item == null ? null : conversion.of(item));
            }
            return items;
        };
    }

    private static Conversion members(FieldType type) {
        FieldType keys = type.getMapKeyType();
        FieldType values = type.getMapValueType();
        if (keys == null || values == null) {
            throw new IllegalArgumentException("the schema of the rows has a map without types of its keys and values");
        }
        Conversion key = conversion(keys);
        Conversion value = conversion(values);
        return map -> {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            ((Map<?, ?>) map)
                    .forEach((name, member) -> members.put(
                            String.valueOf(name == null ? null : key.of(name)),
                            member == null ? null : value.of(member)));
            return members;
        };
    }

    private final class RowStruct implements Struct {
        private final Row row;

        RowStruct(Row row) {
            this.row = row;
        }

        @Override
        public List<String> names() {
            return names;
        }

        @Override
        public @Nullable Object value(int position) {
            Object value = row.getValue(position);
            return value == null ? null : conversions[position].of(value);
        }
    }
}
