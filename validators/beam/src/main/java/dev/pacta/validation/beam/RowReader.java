/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.rows.Conversion;
import dev.pacta.validation.rows.RowShape;
import java.util.ArrayList;
import java.util.Base64;
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
final class RowReader extends RowShape<Row> {
    private static final long serialVersionUID = 1L;

    private final Schema schema;
    private final Conversion[] conversions;

    RowReader(Schema schema) {
        super(schema.getFieldNames());
        this.schema = schema;
        conversions = new Conversion[size()];
        for (int at = 0; at < conversions.length; at++) {
            conversions[at] = conversion(schema.getField(at).getType());
        }
    }

    /** Whether rows of that schema are read by this. */
    boolean reads(Schema other) {
        return other.equals(schema);
    }

    @Override
    protected @Nullable Object value(Row row, int position) {
        return conversions[position].ofAny(row.getValue(position));
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
                items.add(conversion.ofAny(item));
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
        return map -> value.members((Map<?, ?>) map, key);
    }
}
