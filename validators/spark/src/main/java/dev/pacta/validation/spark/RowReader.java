/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.rows.Conversion;
import dev.pacta.validation.rows.RowShape;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.RandomAccess;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Reads Spark's rows where they stand, by their schema: decimals and numbers as they are, timestamps as instants, bytes as Base64, arrays,
 * maps and nested rows as views. Immutable; safe for many threads.
 */
final class RowReader extends RowShape<Row> {
    private static final long serialVersionUID = 1L;

    private final Conversion[] conversions;

    RowReader(StructType schema) {
        super(Arrays.asList(schema.fieldNames()));
        conversions = Arrays.stream(schema.fields())
                .map(field -> conversion(field.dataType()))
                .toArray(Conversion[]::new);
    }

    @Override
    protected @Nullable Object value(Row row, int position) {
        return conversions[position].ofAny(row.get(position));
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
            return value -> values.members(CollectionConverters.asJava((scala.collection.Map<?, ?>) value), keys);
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

    private static final class Items extends AbstractList<@Nullable Object> implements RandomAccess {
        private final List<?> items;
        private final Conversion conversion;

        Items(List<?> items, Conversion conversion) {
            this.items = items;
            this.conversion = conversion;
        }

        @Override
        public @Nullable Object get(int index) {
            return conversion.ofAny(items.get(index));
        }

        @Override
        public int size() {
            return items.size();
        }
    }
}
