/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.testkit.verdicts.Column;
import dev.pacta.testkit.verdicts.ColumnType;
import dev.pacta.testkit.verdicts.ColumnType.ListOf;
import dev.pacta.testkit.verdicts.ColumnType.MapOf;
import dev.pacta.testkit.verdicts.ColumnType.Single;
import dev.pacta.testkit.verdicts.ColumnType.StructOf;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.GenericMapData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;

/** Records of the common corpus as Flink holds them. */
final class CommonRows {
    private static final int DIGITS = 38;
    private static final int SCALE = 10;
    private static final int MICROS = 6;
    private static final int NANOS_OF_MILLI = 1_000_000;

    private CommonRows() {}

    static RowType type(List<Column> columns) {
        return (RowType) struct(columns).getLogicalType();
    }

    private static DataType struct(List<Column> columns) {
        return DataTypes.ROW(columns.stream()
                .map(column -> DataTypes.FIELD(column.name(), type(column.type())))
                .toList());
    }

    private static DataType type(ColumnType type) {
        if (type instanceof ListOf list) {
            return DataTypes.ARRAY(type(list.items()));
        }
        if (type instanceof MapOf map) {
            return DataTypes.MAP(DataTypes.STRING(), type(map.values()));
        }
        return type instanceof StructOf struct ? struct(struct.columns()) : single((Single) type);
    }

    private static DataType single(Single type) {
        return switch (type) {
            case TEXT -> DataTypes.STRING();
            case WHOLE -> DataTypes.BIGINT();
            case REAL -> DataTypes.DOUBLE();
            case EXACT -> DataTypes.DECIMAL(DIGITS, SCALE);
            case TRUTH -> DataTypes.BOOLEAN();
            case DATE -> DataTypes.DATE();
            case MOMENT -> DataTypes.TIMESTAMP_LTZ(MICROS);
            case LOCAL -> DataTypes.TIMESTAMP(MICROS);
            case CLOCK -> DataTypes.TIME();
            case MIXED -> throw new IllegalArgumentException("a column has one type");
        };
    }

    static Row row(List<Column> columns, Map<?, ?> record) {
        Row row = Row.withNames();
        columns.forEach(column -> row.setField(column.name(), plain(column.type(), record.get(column.name()))));
        return row;
    }

    private static @Nullable Object plain(ColumnType type, @Nullable Object value) {
        if (value instanceof Map<?, ?> members && type instanceof StructOf struct) {
            return row(struct.columns(), members);
        }
        if (value instanceof Map<?, ?> map && type instanceof MapOf of) {
            Map<String, @Nullable Object> values = new HashMap<>();
            map.forEach((name, member) -> values.put(String.valueOf(name), plain(of.values(), member)));
            return values;
        }
        return value instanceof List<?> items && type instanceof ListOf of
                ? items.stream().map(item -> plain(of.items(), item)).toArray()
                : value;
    }

    static GenericRowData rowData(List<Column> columns, Map<?, ?> record) {
        GenericRowData row = new GenericRowData(columns.size());
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            row.setField(at, inside(column.type(), record.get(column.name())));
        }
        return row;
    }

    private static @Nullable Object inside(ColumnType type, @Nullable Object value) {
        if (value instanceof Map<?, ?> members && type instanceof StructOf struct) {
            return rowData(struct.columns(), members);
        }
        if (value instanceof Map<?, ?> map && type instanceof MapOf of) {
            Map<Object, @Nullable Object> values = new HashMap<>();
            map.forEach((name, member) ->
                    values.put(StringData.fromString(String.valueOf(name)), inside(of.values(), member)));
            return new GenericMapData(values);
        }
        return value instanceof List<?> items && type instanceof ListOf of
                ? new GenericArrayData(
                        items.stream().map(item -> inside(of.items(), item)).toArray())
                : single(value);
    }

    private static @Nullable Object single(@Nullable Object value) {
        if (value instanceof String text) {
            return StringData.fromString(text);
        }
        if (value instanceof BigDecimal number) {
            return DecimalData.fromBigDecimal(number, DIGITS, SCALE);
        }
        if (value instanceof LocalDate day) {
            return (int) day.toEpochDay();
        }
        if (value instanceof Instant moment) {
            return TimestampData.fromInstant(moment);
        }
        if (value instanceof LocalDateTime local) {
            return TimestampData.fromLocalDateTime(local);
        }
        return value instanceof LocalTime time ? (Object) (int) (time.toNanoOfDay() / NANOS_OF_MILLI) : value;
    }
}
