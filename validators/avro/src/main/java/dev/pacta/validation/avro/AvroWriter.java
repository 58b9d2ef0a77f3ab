/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.FittingNumbers;
import dev.pacta.validation.rows.Struct;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * Plain Java as values of a schema, the way back from {@link Conversions}. What does not fit is null: a value is never forced, and none that
 * could not be masked comes through. Thread-safe.
 */
@FunctionalInterface
interface AvroWriter {
    /** The value for Avro; nothing when there is none, or it does not fit. */
    @Nullable
    Object of(@Nullable Object plain);

    static AvroWriter of(Schema schema) {
        return of(schema, new IdentityHashMap<>());
    }

    /** A schema may lead back to itself. */
    private static AvroWriter of(Schema schema, Map<Schema, AvroWriter> known) {
        return switch (schema.getType()) {
            case RECORD -> record(schema, known);
            case UNION -> union(schema, known);
            case ARRAY -> {
                AvroWriter item = of(schema.getElementType(), known);
                yield plain -> plain instanceof Collection<?> items ? items(items, item) : null;
            }
            case MAP -> {
                AvroWriter value = of(schema.getValueType(), known);
                yield plain -> plain instanceof Map<?, ?> members ? members(members, value) : null;
            }
            case BYTES, FIXED -> bytes(schema);
            case INT, LONG -> whole(schema);
            case STRING -> plain -> plain instanceof CharSequence ? plain.toString() : null;
            case ENUM ->
                plain -> plain instanceof String name && schema.hasEnumSymbol(name)
                        ? new GenericData.EnumSymbol(schema, name)
                        : null;
            case FLOAT -> plain -> plain instanceof Number number ? (Object) number.floatValue() : null;
            case DOUBLE -> plain -> plain instanceof Number number ? (Object) number.doubleValue() : null;
            case BOOLEAN -> plain -> plain instanceof Boolean ? plain : null;
            case NULL -> plain -> null;
        };
    }

    private static AvroWriter record(Schema schema, Map<Schema, AvroWriter> known) {
        AvroWriter before = known.get(schema);
        if (before != null) {
            return before;
        }
        AvroWriter[] fields = new AvroWriter[schema.getFields().size()];
        AvroWriter writer = plain -> plain instanceof Struct struct ? record(struct, schema, fields) : null;
        known.put(schema, writer);
        for (int at = 0; at < fields.length; at++) {
            fields[at] = of(schema.getFields().get(at).schema(), known);
        }
        return writer;
    }

    private static GenericRecord record(Struct struct, Schema schema, AvroWriter[] fields) {
        GenericRecord record = new GenericData.Record(schema);
        List<String> names = struct.names();
        for (int at = 0; at < names.size(); at++) {
            Schema.Field field = schema.getField(names.get(at));
            if (field != null) {
                record.put(field.pos(), fields[field.pos()].of(struct.value(at)));
            }
        }
        return record;
    }

    /** The first branch that holds the value. */
    private static AvroWriter union(Schema union, Map<Schema, AvroWriter> known) {
        List<AvroWriter> branches =
                union.getTypes().stream().map(branch -> of(branch, known)).toList();
        return plain -> plain == null
                ? null
                : branches.stream()
                        .map(branch -> branch.of(plain))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static List<@Nullable Object> items(Collection<?> items, AvroWriter item) {
        List<@Nullable Object> written = new ArrayList<>(items.size());
        items.forEach(each -> written.add(item.of(each)));
        return written;
    }

    private static Map<String, @Nullable Object> members(Map<?, ?> members, AvroWriter value) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        members.forEach((name, member) -> written.put(String.valueOf(name), value.of(member)));
        return written;
    }

    private static AvroWriter whole(Schema schema) {
        long least = schema.getType() == Schema.Type.INT ? Integer.MIN_VALUE : Long.MIN_VALUE;
        long most = schema.getType() == Schema.Type.INT ? Integer.MAX_VALUE : Long.MAX_VALUE;
        boolean isInt = schema.getType() == Schema.Type.INT;
        return plain -> {
            Object counted = plain instanceof Number ? plain : AvroTimes.counted(plain, schema.getLogicalType());
            Long whole = counted instanceof Number number ? FittingNumbers.whole(number, least, most) : null;
            return whole == null || !isInt ? whole : (Object) whole.intValue();
        };
    }

    private static AvroWriter bytes(Schema schema) {
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal type) {
            return plain -> plain instanceof Number number
                    ? decimal(FittingNumbers.decimal(number, type.getPrecision(), type.getScale()), schema)
                    : null;
        }
        return plain -> plain instanceof String text ? raw(Base64.getDecoder().decode(text), schema) : null;
    }

    private static @Nullable Object decimal(@Nullable BigDecimal number, Schema schema) {
        if (number == null) {
            return null;
        }
        byte[] few = number.unscaledValue().toByteArray();
        if (schema.getType() == Schema.Type.BYTES || few.length >= schema.getFixedSize()) {
            return raw(few, schema);
        }
        byte[] all = new byte[schema.getFixedSize()];
        Arrays.fill(all, (byte) (number.signum() < 0 ? -1 : 0));
        System.arraycopy(few, 0, all, all.length - few.length, few.length);
        return raw(all, schema);
    }

    private static @Nullable Object raw(byte[] bytes, Schema schema) {
        if (schema.getType() == Schema.Type.BYTES) {
            return ByteBuffer.wrap(bytes);
        }
        return bytes.length == schema.getFixedSize() ? new GenericData.Fixed(schema, bytes) : null;
    }
}
