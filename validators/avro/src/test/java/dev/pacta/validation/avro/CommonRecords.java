/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.testkit.verdicts.Column;
import dev.pacta.testkit.verdicts.ColumnType;
import dev.pacta.testkit.verdicts.ColumnType.ListOf;
import dev.pacta.testkit.verdicts.ColumnType.MapOf;
import dev.pacta.testkit.verdicts.ColumnType.Single;
import dev.pacta.testkit.verdicts.ColumnType.StructOf;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** Records of the common corpus as Avro holds them: every field may be null, values of all types are a union. */
final class CommonRecords {
    private static final int SCALE = 10;

    private int records;

    Schema schema(List<Column> columns) {
        Schema schema = Schema.createRecord("Record" + records++, null, "corpus", false);
        schema.setFields(columns.stream()
                .map(column -> new Schema.Field(column.name(), nullable(column.type()), null, (Object) null))
                .toList());
        return schema;
    }

    private Schema nullable(ColumnType type) {
        if (type == Single.MIXED) {
            return Schema.createUnion(
                    Schema.create(Schema.Type.NULL),
                    Schema.create(Schema.Type.STRING),
                    Schema.create(Schema.Type.LONG),
                    Schema.create(Schema.Type.DOUBLE),
                    Schema.create(Schema.Type.BOOLEAN));
        }
        return Schema.createUnion(Schema.create(Schema.Type.NULL), plain(type));
    }

    private Schema plain(ColumnType type) {
        if (type instanceof ListOf list) {
            return Schema.createArray(nullable(list.items()));
        }
        if (type instanceof MapOf map) {
            return Schema.createMap(nullable(map.values()));
        }
        return type instanceof StructOf struct ? schema(struct.columns()) : single((Single) type);
    }

    private static Schema single(Single type) {
        return switch (type) {
            case TEXT, MIXED -> Schema.create(Schema.Type.STRING);
            case WHOLE -> Schema.create(Schema.Type.LONG);
            case REAL -> Schema.create(Schema.Type.DOUBLE);
            case TRUTH -> Schema.create(Schema.Type.BOOLEAN);
            case EXACT -> logical(LogicalTypes.decimal(38, SCALE), Schema.Type.BYTES);
            case DATE -> logical(LogicalTypes.date(), Schema.Type.INT);
            case MOMENT -> logical(LogicalTypes.timestampMicros(), Schema.Type.LONG);
            case LOCAL -> logical(LogicalTypes.localTimestampMicros(), Schema.Type.LONG);
            case CLOCK -> logical(LogicalTypes.timeMicros(), Schema.Type.LONG);
        };
    }

    private static Schema logical(LogicalType type, Schema.Type stored) {
        return type.addToSchema(Schema.create(stored));
    }

    static GenericRecord record(Schema schema, Map<?, ?> values) {
        GenericRecord record = new GenericData.Record(schema);
        schema.getFields().forEach(field -> record.put(field.name(), value(field.schema(), values.get(field.name()))));
        return record;
    }

    private static @Nullable Object value(Schema union, @Nullable Object value) {
        Schema type = union.getTypes().get(1);
        if (value instanceof Map<?, ?> map && type.getType() == Schema.Type.RECORD) {
            return record(type, map);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            map.forEach((name, member) -> values.put(String.valueOf(name), value(type.getValueType(), member)));
            return values;
        }
        if (value instanceof List<?> items) {
            GenericData.Array<@Nullable Object> array = new GenericData.Array<>(items.size(), type);
            items.forEach(item -> array.add(value(type.getElementType(), item)));
            return array;
        }
        return stored(value);
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return ByteBuffer.wrap(number.setScale(SCALE).unscaledValue().toByteArray());
        }
        if (value instanceof LocalDate day) {
            return (int) day.toEpochDay();
        }
        if (value instanceof Instant moment) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
        }
        if (value instanceof LocalDateTime local) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, local.toInstant(ZoneOffset.UTC));
        }
        return value instanceof LocalTime time ? (Object) (time.toNanoOfDay() / 1_000) : value;
    }
}
