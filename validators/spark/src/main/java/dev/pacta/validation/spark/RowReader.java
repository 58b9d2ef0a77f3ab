/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.rows.Struct;
import java.io.Serializable;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Reads Spark's rows where they stand, by their schema: decimals and numbers as they are, timestamps as instants, bytes as Base64, arrays,
 * maps and nested rows as views. Immutable; safe for many threads.
 */
final class RowReader implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Makes plain Java of a value of one type. */
    @FunctionalInterface
    interface Conversion extends Serializable {
        Object of(Object value);
    }

    private final ArrayList<String> names = new ArrayList<>();
    private final Conversion[] conversions;

    RowReader(StructType schema) {
        StructField[] fields = schema.fields();
        conversions = new Conversion[fields.length];
        for (int at = 0; at < fields.length; at++) {
            names.add(fields[at].name());
            conversions[at] = conversion(fields[at].dataType());
        }
    }

    /** A view of a row; later columns than the schema has are not seen. */
    Struct read(Row row) {
        return new RowStruct(row);
    }

    static Conversion conversion(DataType type) {
        if (type instanceof StructType struct) {
            RowReader nested = new RowReader(struct);
            return value -> nested.read((Row) value);
        }
        if (type instanceof ArrayType array) {
            Conversion element = conversion(array.elementType());
            return value -> new Items(CollectionConverters.asJava((scala.collection.Seq<?>) value), element);
        }
        if (type instanceof MapType map) {
            Conversion values = conversion(map.valueType());
            Conversion keys = conversion(map.keyType());
            return value -> members(CollectionConverters.asJava((scala.collection.Map<?, ?>) value), keys, values);
        }
        if (type instanceof TimestampType) {
            return value -> value instanceof Timestamp timestamp ? timestamp.toInstant() : value;
        }
        if (type instanceof DateType) {
            return value -> value instanceof Date date ? date.toLocalDate() : value;
        }
        if (type instanceof BinaryType) {
            return value -> Base64.getEncoder().encodeToString((byte[]) value);
        }
        return value -> value;
    }

    private static Map<String, @Nullable Object> members(Map<?, ?> map, Conversion keys, Conversion values) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        map.forEach((key, value) -> members.put(
                String.valueOf(keys.of(Objects.requireNonNull(key))), value == null ? null : values.of(value)));
        return members;
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
            Object value = row.get(position);
            return value == null ? null : conversions[position].of(value);
        }
    }

    private static final class Items extends AbstractList<@Nullable Object> implements RandomAccess {
        private final List<?> items;
        private final Conversion conversion;

        Items(List<?> items, Conversion conversion) {
            this.items = items;
            this.conversion = conversion;
        }

        @Override
        public @Nullable Object get(int index) {
            Object item = items.get(index);
            return item == null ? null : conversion.of(item);
        }

        @Override
        public int size() {
            return items.size();
        }
    }
}
