/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.Conversion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.LongFunction;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericArray;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** What values of each schema mean (Avro specification 1.12, "Logical Types"). */
final class Conversions {
    private static final long NANOS_OF_MILLI = 1_000_000;
    private static final long NANOS_OF_MICRO = 1_000;

    private Conversions() {}

    static Conversion of(Schema schema, Map<Schema, RecordShape> known) {
        return switch (schema.getType()) {
            case RECORD -> {
                RecordShape shape = RecordShape.of(schema, known);
                yield value -> shape.view((IndexedRecord) value);
            }
            case UNION -> union(schema, known);
            case ARRAY -> {
                Conversion items = of(schema.getElementType(), known);
                Single single = Single.of(schema.getElementType());
                yield value -> list((Collection<?>) value, items, single);
            }
            case MAP -> {
                Conversion values = of(schema.getValueType(), known);
                yield value -> values.members((Map<?, ?>) value, key -> key);
            }
            case BYTES, FIXED -> bytes(schema.getLogicalType());
            case INT, LONG -> number(schema.getLogicalType());
            case ENUM, STRING -> Object::toString;
            case FLOAT, DOUBLE, BOOLEAN, NULL -> value -> value;
        };
    }

    /** The branch is that of the value; most unions are of one type and null. */
    private static Conversion union(Schema union, Map<Schema, RecordShape> known) {
        List<Conversion> branches = new ArrayList<>();
        union.getTypes().forEach(branch -> branches.add(of(branch, known)));
        List<Schema> present = union.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        if (present.size() == 1) {
            return branches.get(union.getTypes().indexOf(present.get(0)));
        }
        return value ->
                branches.get(GenericData.get().resolveUnion(union, value)).of(value);
    }

    /** Generic records have lists that are not marked as ones of random access, and are. */
    private static List<@Nullable Object> list(Collection<?> items, Conversion conversion, Single single) {
        if (items instanceof List<?> array && (items instanceof GenericArray || items instanceof RandomAccess)) {
            return new AvroItems(array, conversion, single);
        }
        return conversion.items(items);
    }

    private static Conversion bytes(@Nullable LogicalType type) {
        if (type instanceof LogicalTypes.Decimal decimal) {
            return value -> value instanceof BigDecimal number ? number : number(raw(value), decimal.getScale());
        }
        return value -> value instanceof ByteBuffer || value instanceof GenericFixed
                ? Base64.getEncoder().encodeToString(raw(value))
                : value;
    }

    /** Without bytes there is no number: to the contract it is a text. */
    private static Object number(byte[] unscaled, int scale) {
        return unscaled.length == 0 ? "" : new BigDecimal(new BigInteger(unscaled), scale);
    }

    private static byte[] raw(Object value) {
        if (value instanceof GenericFixed fixed) {
            return fixed.bytes();
        }
        ByteBuffer buffer = ((ByteBuffer) value).duplicate();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** Specific records have the times already. */
    private static Conversion number(@Nullable LogicalType type) {
        LongFunction<Object> time = time(type == null ? "" : type.getName());
        return value -> value instanceof Number number && time != null ? within(time, number) : value;
    }

    /** A number that is beyond all times stays a number, which is then no time to the contract. */
    private static Object within(LongFunction<Object> time, Number number) {
        try {
            return time.apply(number.longValue());
        } catch (DateTimeException | ArithmeticException beyond) {
            return number;
        }
    }

    /** Whether numbers of that logical type mean times. */
    static boolean isTime(@Nullable LogicalType type) {
        return type != null && time(type.getName()) != null;
    }

    private static @Nullable LongFunction<Object> time(String type) {
        return switch (type) {
            case "date" -> LocalDate::ofEpochDay;
            case "time-millis" -> value -> LocalTime.ofNanoOfDay(value * NANOS_OF_MILLI);
            case "time-micros" -> value -> LocalTime.ofNanoOfDay(value * NANOS_OF_MICRO);
            case "timestamp-millis" -> Instant::ofEpochMilli;
            case "timestamp-micros" -> value -> Instant.EPOCH.plus(value, ChronoUnit.MICROS);
            case "timestamp-nanos" -> value -> Instant.EPOCH.plusNanos(value);
            case "local-timestamp-millis" -> value -> local(Instant.ofEpochMilli(value));
            case "local-timestamp-micros" -> value -> local(Instant.EPOCH.plus(value, ChronoUnit.MICROS));
            case "local-timestamp-nanos" -> value -> local(Instant.EPOCH.plusNanos(value));
            default -> null;
        };
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
