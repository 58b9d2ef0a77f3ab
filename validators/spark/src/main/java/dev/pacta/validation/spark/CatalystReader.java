/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.rows.Conversion;
import dev.pacta.validation.rows.RowShape;
import dev.pacta.validation.rows.SingleValue;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.jspecify.annotations.Nullable;
import scala.Function1;

/**
 * Reads rows in the form that Spark computes in. Single values are taken from where they stand; only what is nested, or of a type that is rare,
 * becomes an object. One for each task; not thread-safe.
 */
final class CatalystReader extends RowShape<InternalRow> {
    private static final long serialVersionUID = 1L;
    private static final long MICROS = 1_000_000;
    private static final int NANOS_OF_MICRO = 1_000;

    /** Makes plain Java of a value that is there. */
    @FunctionalInterface
    interface Getting extends Serializable {
        @Nullable
        Object of(SpecializedGetters row, int at);
    }

    private final CatalystSingle[] singles;
    private final Getting[] gettings;

    CatalystReader(StructType schema) {
        super(Arrays.asList(schema.fieldNames()));
        StructField[] fields = schema.fields();
        singles = new CatalystSingle[fields.length];
        gettings = new Getting[fields.length];
        for (int at = 0; at < fields.length; at++) {
            singles[at] = CatalystSingle.of(fields[at].dataType());
            gettings[at] = getting(fields[at].dataType());
        }
    }

    @Override
    protected @Nullable Object value(InternalRow row, int position) {
        return row.isNullAt(position) ? null : gettings[position].of(row, position);
    }

    @Override
    protected boolean read(InternalRow row, int position, SingleValue into) {
        return !row.isNullAt(position) && singles[position].read(row, position, into);
    }

    private static Getting getting(DataType type) {
        if (type instanceof StructType struct) {
            CatalystReader nested = new CatalystReader(struct);
            int width = struct.fields().length;
            return (row, at) -> nested.read(row.getStruct(at, width));
        }
        if (type instanceof ArrayType array) {
            Getting element = getting(array.elementType());
            return (row, at) -> items(row.getArray(at), element);
        }
        if (type instanceof MapType map) {
            Getting keys = getting(map.keyType());
            Getting values = getting(map.valueType());
            return (row, at) -> members(row.getMap(at), keys, values);
        }
        return single(type);
    }

    private static Getting single(DataType type) {
        if (type instanceof StringType) {
            return (row, at) -> row.getUTF8String(at).toString();
        }
        if (type instanceof DecimalType decimal) {
            return (row, at) ->
                    row.getDecimal(at, decimal.precision(), decimal.scale()).toJavaBigDecimal();
        }
        if (type instanceof BinaryType) {
            return (row, at) -> Base64.getEncoder().encodeToString(row.getBinary(at));
        }
        if (type instanceof DateType) {
            return (row, at) -> LocalDate.ofEpochDay(row.getInt(at));
        }
        if (type instanceof TimestampType) {
            return (row, at) -> instant(row.getLong(at));
        }
        if (type instanceof TimestampNTZType) {
            return (row, at) -> LocalDateTime.ofInstant(instant(row.getLong(at)), ZoneOffset.UTC);
        }
        if (isTimeOfDay(type)) {
            return (row, at) -> LocalTime.ofNanoOfDay(row.getLong(at));
        }
        Function1<Object, Object> converter = CatalystTypeConverters.createToScalaConverter(type);
        Conversion conversion = RowReader.conversion(type);
        return (row, at) -> conversion.of(converter.apply(row.get(at, type)));
    }

    /** By its name: Spark has the type since 4.1, and its own converters refuse it where the settings of the session are not at hand. */
    static boolean isTimeOfDay(DataType type) {
        return type.typeName().startsWith("time(");
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS_OF_MICRO);
    }

    private static List<@Nullable Object> items(ArrayData array, Getting element) {
        int size = array.numElements();
        List<@Nullable Object> items = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            items.add(array.isNullAt(at) ? null : element.of(array, at));
        }
        return items;
    }

    private static Map<String, @Nullable Object> members(MapData map, Getting keys, Getting values) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int at = 0; at < map.numElements(); at++) {
            Object value = map.valueArray().isNullAt(at) ? null : values.of(map.valueArray(), at);
            members.put(String.valueOf(keys.of(map.keyArray(), at)), value);
        }
        return members;
    }
}
