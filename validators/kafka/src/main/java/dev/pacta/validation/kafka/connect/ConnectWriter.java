/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.connect;

import dev.pacta.validation.rows.FittingNumbers;
import dev.pacta.validation.rows.Struct;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Plain Java as Connect's values, the way back from {@link ConnectReader}. What does not fit a type is null: a value is never forced or cut, and none
 * that could not be masked comes through.
 */
final class ConnectWriter {
    private ConnectWriter() {}

    static org.apache.kafka.connect.data.Struct struct(Struct plain, Schema schema) {
        org.apache.kafka.connect.data.Struct struct = new org.apache.kafka.connect.data.Struct(schema);
        for (Field field : schema.fields()) {
            int place = plain.names().indexOf(field.name());
            struct.put(field, place < 0 ? null : value(plain.value(place), field.schema()));
        }
        return struct;
    }

    private static @Nullable Object value(@Nullable Object plain, Schema schema) {
        if (plain == null) {
            return null;
        }
        if (plain instanceof Number number) {
            return number(number, schema);
        }
        return switch (schema.type()) {
            case STRUCT -> plain instanceof Struct struct ? struct(struct, schema) : null;
            case ARRAY -> plain instanceof Collection<?> items ? items(items, schema.valueSchema()) : null;
            case MAP -> plain instanceof Map<?, ?> members ? members(members, schema.valueSchema()) : null;
            case STRING -> plain instanceof CharSequence ? plain.toString() : null;
            case BOOLEAN -> plain instanceof Boolean ? plain : null;
            case BYTES -> plain instanceof String text ? Base64.getDecoder().decode(text) : null;
            case INT32, INT64 -> MaskedSchemas.isTime(schema) ? time(plain) : null;
            case INT8, INT16, FLOAT32, FLOAT64 -> null;
        };
    }

    private static @Nullable Object number(Number number, Schema schema) {
        if (MaskedSchemas.isTime(schema)) {
            return null;
        }
        return switch (schema.type()) {
            case INT8 -> whole(number, Byte.MIN_VALUE, Byte.MAX_VALUE, Long::byteValue);
            case INT16 -> whole(number, Short.MIN_VALUE, Short.MAX_VALUE, Long::shortValue);
            case INT32 -> whole(number, Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue);
            case INT64 -> FittingNumbers.whole(number, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT32 -> number.floatValue();
            case FLOAT64 -> number.doubleValue();
            case BYTES -> Decimal.LOGICAL_NAME.equals(schema.name()) ? decimal(number, schema) : null;
            case BOOLEAN, STRING, ARRAY, MAP, STRUCT -> null;
        };
    }

    private static @Nullable Object whole(Number number, long least, long most, Function<Long, Object> as) {
        Long whole = FittingNumbers.whole(number, least, most);
        return whole == null ? null : as.apply(whole);
    }

    /** Connect's decimals have a scale, and as many digits as there are. */
    private static @Nullable BigDecimal decimal(Number number, Schema schema) {
        int scale = Integer.parseInt(schema.parameters().get(Decimal.SCALE_FIELD));
        return FittingNumbers.decimal(number, Integer.MAX_VALUE, scale);
    }

    private static @Nullable Date time(Object plain) {
        if (plain instanceof LocalDate date) {
            return Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        if (plain instanceof LocalTime clock) {
            return Date.from(clock.atDate(LocalDate.EPOCH).toInstant(ZoneOffset.UTC));
        }
        return plain instanceof Instant instant ? Date.from(instant) : null;
    }

    private static List<@Nullable Object> items(Collection<?> items, Schema element) {
        List<@Nullable Object> written = new ArrayList<>(items.size());
        items.forEach(item -> written.add(value(item, element)));
        return written;
    }

    private static Map<String, @Nullable Object> members(Map<?, ?> members, Schema member) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        members.forEach((name, each) -> written.put(String.valueOf(name), value(each, member)));
        return written;
    }
}
