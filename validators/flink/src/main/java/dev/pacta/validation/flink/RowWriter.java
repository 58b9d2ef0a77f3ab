/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.rows.FittingNumbers;
import dev.pacta.validation.rows.Struct;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
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
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ListTypeInfo;
import org.apache.flink.api.java.typeutils.MapTypeInfo;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;

/**
 * Makes Flink's rows of plain Java, the way back from {@link RowStruct}. What does not fit a type is null: a value is never forced or cut, and none
 * that could not be masked comes through.
 */
final class RowWriter {
    private RowWriter() {}

    static Row row(Struct struct, RowTypeInfo type) {
        Row row = Row.withNames();
        for (String name : type.getFieldNames()) {
            int place = struct.names().indexOf(name);
            row.setField(name, place < 0 ? null : value(struct.value(place), type.getTypeAt(name)));
        }
        return row;
    }

    private static @Nullable Object value(@Nullable Object plain, TypeInformation<?> type) {
        if (plain == null) {
            return null;
        }
        TypeInformation<?> element = MaskedTypes.element(type);
        if (element != null) {
            return plain instanceof Collection<?> items ? items(items, element, type) : null;
        }
        if (type instanceof RowTypeInfo row) {
            return plain instanceof Struct struct ? row(struct, row) : null;
        }
        if (type instanceof MapTypeInfo<?, ?> map) {
            return plain instanceof Map<?, ?> members ? members(members, map) : null;
        }
        return single(plain, type.getTypeClass());
    }

    private static Object items(Collection<?> items, TypeInformation<?> element, TypeInformation<?> type) {
        List<@Nullable Object> written = new ArrayList<>(items.size());
        items.forEach(item -> written.add(value(item, element)));
        if (type instanceof ListTypeInfo) {
            return written;
        }
        Object array = Array.newInstance(type.getTypeClass().getComponentType(), written.size());
        for (int at = 0; at < written.size(); at++) {
            Object item = written.get(at);
            if (item != null) {
                Array.set(array, at, item);
            }
        }
        return array;
    }

    private static Map<Object, @Nullable Object> members(Map<?, ?> members, MapTypeInfo<?, ?> type) {
        Map<Object, @Nullable Object> written = new LinkedHashMap<>();
        members.forEach((name, member) -> {
            Object key = value(name, type.getKeyTypeInfo());
            if (key != null) {
                written.put(key, value(member, type.getValueTypeInfo()));
            }
        });
        return written;
    }

    private static @Nullable Object single(Object plain, Class<?> wanted) {
        if (wanted == byte[].class) {
            return plain instanceof String text ? Base64.getDecoder().decode(text) : null;
        }
        if (plain instanceof Number number && Number.class.isAssignableFrom(wanted)) {
            return number(number, wanted);
        }
        Object time = time(plain, wanted);
        return wanted.isInstance(time) ? time : null;
    }

    private static @Nullable Object number(Number number, Class<?> wanted) {
        if (wanted == Long.class) {
            return FittingNumbers.whole(number, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (wanted == Integer.class) {
            return whole(number, Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue);
        }
        if (wanted == Short.class) {
            return whole(number, Short.MIN_VALUE, Short.MAX_VALUE, Long::shortValue);
        }
        if (wanted == Byte.class) {
            return whole(number, Byte.MIN_VALUE, Byte.MAX_VALUE, Long::byteValue);
        }
        if (wanted == Double.class) {
            return number.doubleValue();
        }
        if (wanted == Float.class) {
            return number.floatValue();
        }
        return large(new BigDecimal(number.toString()), wanted);
    }

    private static @Nullable Object whole(Number number, long least, long most, Function<Long, Object> as) {
        Long whole = FittingNumbers.whole(number, least, most);
        return whole == null ? null : as.apply(whole);
    }

    private static @Nullable Object large(BigDecimal exact, Class<?> wanted) {
        if (wanted != BigInteger.class) {
            return exact;
        }
        return exact.stripTrailingZeros().scale() > 0 ? null : exact.toBigInteger();
    }

    /** A time in the class that is wanted; a time without a zone counts as one in UTC, as everywhere. */
    private static Object time(Object plain, Class<?> wanted) {
        if (plain instanceof Instant instant && (wanted == LocalDateTime.class || wanted == Timestamp.class)) {
            LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            return wanted == Timestamp.class ? Timestamp.valueOf(local) : local;
        }
        if (plain instanceof LocalDateTime local && wanted == Timestamp.class) {
            return Timestamp.valueOf(local);
        }
        if (plain instanceof LocalDate date && wanted == Date.class) {
            return Date.valueOf(date);
        }
        return plain instanceof LocalTime clock && wanted == Time.class ? Time.valueOf(clock) : plain;
    }
}
