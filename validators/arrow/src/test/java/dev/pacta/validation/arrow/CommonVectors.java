/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import dev.pacta.testkit.verdicts.Case;
import dev.pacta.testkit.verdicts.Column;
import dev.pacta.testkit.verdicts.ColumnType;
import dev.pacta.testkit.verdicts.ColumnType.ListOf;
import dev.pacta.testkit.verdicts.ColumnType.MapOf;
import dev.pacta.testkit.verdicts.ColumnType.Single;
import dev.pacta.testkit.verdicts.ColumnType.StructOf;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.TimeMicroVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.MapVector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/** Records of the common corpus as Arrow holds them: every value may be null. */
final class CommonVectors {
    private static final int DIGITS = 38;
    private static final int SCALE = 10;
    private static final int BITS = 64;

    private CommonVectors() {}

    static VectorSchemaRoot of(Case data, BufferAllocator allocator) {
        Schema schema = new Schema(data.columns().stream()
                .map(column -> field(column.name(), column.type()))
                .toList());
        VectorSchemaRoot root = VectorSchemaRoot.create(schema, allocator);
        root.allocateNew();
        for (int row = 0; row < data.records().size(); row++) {
            for (Column column : data.columns()) {
                put(
                        root.getVector(column.name()),
                        column.type(),
                        row,
                        data.records().get(row).get(column.name()));
            }
        }
        root.setRowCount(data.records().size());
        return root;
    }

    private static Field field(String name, ColumnType type) {
        if (type instanceof ListOf list) {
            return new Field(name, FieldType.nullable(ArrowType.List.INSTANCE), List.of(field("item", list.items())));
        }
        if (type instanceof MapOf map) {
            Field key = new Field(MapVector.KEY_NAME, FieldType.notNullable(ArrowType.Utf8.INSTANCE), List.of());
            Field entries = new Field(
                    MapVector.DATA_VECTOR_NAME,
                    FieldType.notNullable(ArrowType.Struct.INSTANCE),
                    List.of(key, field(MapVector.VALUE_NAME, map.values())));
            return new Field(name, FieldType.nullable(new ArrowType.Map(false)), List.of(entries));
        }
        if (type instanceof StructOf struct) {
            return new Field(
                    name,
                    FieldType.nullable(ArrowType.Struct.INSTANCE),
                    struct.columns().stream()
                            .map(column -> field(column.name(), column.type()))
                            .toList());
        }
        return new Field(name, FieldType.nullable(single((Single) type)), List.of());
    }

    private static ArrowType single(Single type) {
        return switch (type) {
            case TEXT -> ArrowType.Utf8.INSTANCE;
            case WHOLE -> new ArrowType.Int(BITS, true);
            case REAL -> new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
            case EXACT -> new ArrowType.Decimal(DIGITS, SCALE, 128);
            case TRUTH -> ArrowType.Bool.INSTANCE;
            case DATE -> new ArrowType.Date(DateUnit.DAY);
            case MOMENT -> new ArrowType.Timestamp(TimeUnit.MICROSECOND, "UTC");
            case LOCAL -> new ArrowType.Timestamp(TimeUnit.MICROSECOND, null);
            case CLOCK -> new ArrowType.Time(TimeUnit.MICROSECOND, BITS);
            case MIXED -> throw new IllegalArgumentException("a column has one type");
        };
    }

    private static void put(FieldVector vector, ColumnType type, int at, @Nullable Object value) {
        if (value == null) {
            vector.setNull(at);
        } else if (type instanceof ListOf list && value instanceof List<?> items) {
            ListVector lists = (ListVector) vector;
            int from = lists.startNewValue(at);
            for (int item = 0; item < items.size(); item++) {
                put(lists.getDataVector(), list.items(), from + item, items.get(item));
            }
            lists.endValue(at, items.size());
        } else if (type instanceof MapOf map && value instanceof Map<?, ?> members) {
            putMap((MapVector) vector, map, at, members);
        } else if (type instanceof StructOf struct && value instanceof Map<?, ?> members) {
            StructVector structs = (StructVector) vector;
            struct.columns()
                    .forEach(column ->
                            put(structs.getChild(column.name()), column.type(), at, members.get(column.name())));
            structs.setIndexDefined(at);
        } else {
            putSingle(vector, at, value);
        }
    }

    private static void putMap(MapVector maps, MapOf type, int at, Map<?, ?> members) {
        int entry = maps.startNewValue(at);
        StructVector entries = (StructVector) maps.getDataVector();
        int number = entry;
        for (Map.Entry<?, ?> member : members.entrySet()) {
            putSingle(entries.getChild(MapVector.KEY_NAME), number, String.valueOf(member.getKey()));
            put(entries.getChild(MapVector.VALUE_NAME), type.values(), number, member.getValue());
            entries.setIndexDefined(number++);
        }
        maps.endValue(at, number - entry);
    }

    private static void putSingle(FieldVector vector, int at, Object value) {
        if (value instanceof String text) {
            ((VarCharVector) vector).setSafe(at, text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Long whole) {
            ((BigIntVector) vector).setSafe(at, whole);
        } else if (value instanceof Double real) {
            ((Float8Vector) vector).setSafe(at, real);
        } else if (value instanceof BigDecimal exact) {
            ((DecimalVector) vector).setSafe(at, exact.setScale(SCALE));
        } else if (value instanceof Boolean truth) {
            ((BitVector) vector).setSafe(at, truth ? 1 : 0);
        } else {
            putTime(vector, at, value);
        }
    }

    private static void putTime(FieldVector vector, int at, Object value) {
        if (value instanceof LocalDate day) {
            ((DateDayVector) vector).setSafe(at, (int) day.toEpochDay());
        } else if (value instanceof Instant moment) {
            ((TimeStampVector) vector).setSafe(at, micros(moment));
        } else if (value instanceof LocalDateTime local) {
            ((TimeStampVector) vector).setSafe(at, micros(local.toInstant(ZoneOffset.UTC)));
        } else if (value instanceof LocalTime time) {
            ((TimeMicroVector) vector).setSafe(at, time.toNanoOfDay() / 1_000);
        } else {
            throw new IllegalArgumentException("no value of the corpus: " + value.getClass());
        }
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
