/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.rows.FittingNumbers;
import dev.pacta.validation.rows.Struct;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * Makes Spark's values of plain Java, the way back from {@link RowReader}. What does not fit a type is null: a value is never forced or cut, and none
 * that could not be masked comes through. Immutable; safe for many threads.
 */
final class RowWriter {
    /** Makes a value of one type. */
    @FunctionalInterface
    interface Conversion extends Serializable {
        @Nullable
        Object of(@Nullable Object plain);
    }

    private RowWriter() {}

    static Conversion conversion(DataType type) {
        if (type instanceof StructType struct) {
            return struct(struct);
        }
        if (type instanceof ArrayType array) {
            Conversion element = conversion(array.elementType());
            return plain -> plain instanceof Collection<?> items ? items(items, element) : null;
        }
        if (type instanceof MapType map) {
            Conversion value = conversion(map.valueType());
            return plain -> plain instanceof Map<?, ?> members ? members(members, value) : null;
        }
        if (type instanceof StringType) {
            return plain -> plain instanceof CharSequence ? plain.toString() : null;
        }
        if (type instanceof BinaryType) {
            return plain -> plain instanceof String text ? Base64.getDecoder().decode(text) : null;
        }
        if (type instanceof BooleanType) {
            return plain -> plain instanceof Boolean ? plain : null;
        }
        Conversion number = number(type);
        return number != null ? number : time(type);
    }

    private static Conversion time(DataType type) {
        if (type instanceof TimestampType) {
            return plain -> plain instanceof Instant ? plain : null;
        }
        if (type instanceof TimestampNTZType) {
            return plain -> plain instanceof Instant instant
                    ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                    : plain instanceof LocalDateTime ? plain : null;
        }
        if (type instanceof DateType) {
            return plain -> plain instanceof LocalDate ? plain : null;
        }
        return plain -> plain instanceof LocalTime ? plain : null;
    }

    private static @Nullable Conversion number(DataType type) {
        if (type instanceof LongType) {
            return plain -> whole(plain, Long.MIN_VALUE, Long.MAX_VALUE, whole -> whole);
        }
        if (type instanceof IntegerType) {
            return plain -> whole(plain, Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue);
        }
        if (type instanceof ShortType) {
            return plain -> whole(plain, Short.MIN_VALUE, Short.MAX_VALUE, Long::shortValue);
        }
        if (type instanceof ByteType) {
            return plain -> whole(plain, Byte.MIN_VALUE, Byte.MAX_VALUE, Long::byteValue);
        }
        if (type instanceof DoubleType) {
            return plain -> plain instanceof Number number ? (Object) number.doubleValue() : null;
        }
        if (type instanceof FloatType) {
            return plain -> plain instanceof Number number ? (Object) number.floatValue() : null;
        }
        if (type instanceof DecimalType decimal) {
            int precision = decimal.precision();
            int scale = decimal.scale();
            return plain -> plain instanceof Number number ? FittingNumbers.decimal(number, precision, scale) : null;
        }
        return null;
    }

    private static @Nullable Object whole(@Nullable Object plain, long least, long most, Function<Long, Object> as) {
        Long whole = plain instanceof Number number ? FittingNumbers.whole(number, least, most) : null;
        return whole == null ? null : as.apply(whole);
    }

    private static Conversion struct(StructType type) {
        String[] names = type.fieldNames();
        Conversion[] fields = new Conversion[names.length];
        for (int at = 0; at < names.length; at++) {
            fields[at] = conversion(type.fields()[at].dataType());
        }
        return plain -> {
            if (!(plain instanceof Struct struct)) {
                return null;
            }
            @Nullable Object[] values = new Object[names.length];
            for (int at = 0; at < names.length; at++) {
                int place = struct.names().indexOf(names[at]);
                values[at] = place < 0 ? null : fields[at].of(struct.value(place));
            }
            return RowFactory.create(values);
        };
    }

    private static List<@Nullable Object> items(Collection<?> items, Conversion element) {
        List<@Nullable Object> written = new ArrayList<>(items.size());
        items.forEach(item -> written.add(element.of(item)));
        return written;
    }

    private static Map<String, @Nullable Object> members(Map<?, ?> members, Conversion value) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        members.forEach((name, member) -> written.put(String.valueOf(name), value.of(member)));
        return written;
    }
}
