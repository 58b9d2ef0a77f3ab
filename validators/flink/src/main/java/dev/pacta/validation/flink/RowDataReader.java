/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.rows.Conversion;
import dev.pacta.validation.rows.RowShape;
import dev.pacta.validation.rows.SingleValue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.MapData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;

/** Reads the table API's rows where they stand, by their type. Immutable; safe for many threads. */
final class RowDataReader extends RowShape<RowData> {
    private static final long serialVersionUID = 1L;
    private static final long NANOS_OF_MILLI = 1_000_000;
    private static final int MILLIS_OF_DAY = 86_400_000;

    private final RowData.FieldGetter[] getters;
    private final Conversion[] conversions;
    private final RowDataSingle[] singles;

    RowDataReader(RowType type) {
        super(type.getFieldNames());
        getters = new RowData.FieldGetter[size()];
        conversions = new Conversion[size()];
        singles = new RowDataSingle[size()];
        for (int at = 0; at < getters.length; at++) {
            getters[at] = RowData.createFieldGetter(type.getTypeAt(at), at);
            conversions[at] = conversion(type.getTypeAt(at));
            singles[at] = RowDataSingle.of(type.getTypeAt(at));
        }
    }

    @Override
    protected @Nullable Object value(RowData row, int position) {
        return conversions[position].ofAny(getters[position].getFieldOrNull(row));
    }

    @Override
    protected boolean read(RowData row, int position, SingleValue into) {
        return !row.isNullAt(position) && singles[position].read(row, position, into);
    }

    static Conversion conversion(LogicalType type) {
        return switch (type.getTypeRoot()) {
            case DECIMAL -> value -> ((DecimalData) value).toBigDecimal();
            case DATE -> value -> LocalDate.ofEpochDay((Integer) value);
            case TIME_WITHOUT_TIME_ZONE -> RowDataReader::time;
            case TIMESTAMP_WITHOUT_TIME_ZONE -> value -> ((TimestampData) value).toLocalDateTime();
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> value -> ((TimestampData) value).toInstant();
            case BINARY, VARBINARY -> value -> Base64.getEncoder().encodeToString((byte[]) value);
            case CHAR, VARCHAR -> Object::toString;
            case ARRAY -> list(((ArrayType) type).getElementType());
            case MAP -> map((MapType) type);
            case ROW -> nested((RowType) type);
            default -> value -> value;
        };
    }

    /** A number that is beyond the day stays a number, which is then no time to the contract. */
    private static Object time(Object millis) {
        int ofDay = (Integer) millis;
        return ofDay < 0 || ofDay >= MILLIS_OF_DAY ? millis : LocalTime.ofNanoOfDay(ofDay * NANOS_OF_MILLI);
    }

    private static Conversion nested(RowType type) {
        RowDataReader reader = new RowDataReader(type);
        return value -> reader.read((RowData) value);
    }

    private static Conversion list(LogicalType type) {
        ArrayData.ElementGetter getter = ArrayData.createElementGetter(type);
        Conversion conversion = conversion(type);
        return value -> items((ArrayData) value, getter, conversion);
    }

    private static List<@Nullable Object> items(
            ArrayData array, ArrayData.ElementGetter getter, Conversion conversion) {
        List<@Nullable Object> items = new ArrayList<>(array.size());
        for (int at = 0; at < array.size(); at++) {
            items.add(conversion.ofAny(getter.getElementOrNull(array, at)));
        }
        return items;
    }

    private static Conversion map(MapType type) {
        ArrayData.ElementGetter keys = ArrayData.createElementGetter(type.getKeyType());
        ArrayData.ElementGetter values = ArrayData.createElementGetter(type.getValueType());
        Conversion key = conversion(type.getKeyType());
        Conversion value = conversion(type.getValueType());
        return map -> {
            List<@Nullable Object> names = items(((MapData) map).keyArray(), keys, key);
            List<@Nullable Object> members = items(((MapData) map).valueArray(), values, value);
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            for (int at = 0; at < names.size(); at++) {
                all.put(String.valueOf(names.get(at)), members.get(at));
            }
            return all;
        };
    }
}
