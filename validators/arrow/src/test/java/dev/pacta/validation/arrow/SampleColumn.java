/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import org.apache.arrow.vector.BaseFixedWidthVector;
import org.apache.arrow.vector.BaseIntVector;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DateMilliVector;
import org.apache.arrow.vector.Decimal256Vector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.FixedSizeBinaryVector;
import org.apache.arrow.vector.Float2Vector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.LargeVarBinaryVector;
import org.apache.arrow.vector.LargeVarCharVector;
import org.apache.arrow.vector.TimeMicroVector;
import org.apache.arrow.vector.TimeMilliVector;
import org.apache.arrow.vector.TimeNanoVector;
import org.apache.arrow.vector.TimeSecVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.ViewVarCharVector;
import org.apache.arrow.vector.complex.FixedSizeListVector;
import org.apache.arrow.vector.complex.LargeListVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.MapVector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.jspecify.annotations.Nullable;

/** A column of each type of Arrow, with values for which the contract has a word, and what JSON says in their place. */
record SampleColumn(Field field, String property, List<Value> values) {
    static final String COLOURS = "colours";
    static final List<String> COLOUR_NAMES = List.of("red", "green", "infrared");

    /**
     * A value.
     *
     * @param json what JSON says in its place
     * @param write puts it into a vector's row
     */
    record Value(@Nullable Object json, ObjIntConsumer<FieldVector> write) {}

    static final ArrowType UTF8 = ArrowType.Utf8.INSTANCE;
    private static final Value NONE = new Value(null, FieldVector::setNull);

    static List<SampleColumn> all() {
        List<SampleColumn> all = new ArrayList<>();
        all.addAll(texts());
        all.addAll(wholeNumbers());
        all.addAll(otherNumbers());
        all.addAll(times());
        all.addAll(nested());
        return all;
    }

    private static SampleColumn column(String name, ArrowType type, String property, Value... values) {
        return column(new Field(name, FieldType.nullable(type), List.of()), property, values);
    }

    private static SampleColumn column(Field field, String property, Value... values) {
        List<Value> all = new ArrayList<>(List.of(values));
        all.add(NONE);
        return new SampleColumn(field, "{name: %s, %s}".formatted(field.getName(), property), all);
    }

    private static List<SampleColumn> texts() {
        return List.of(
                column(
                        "text",
                        UTF8,
                        "logicalType: string, required: true, logicalTypeOptions: {maxLength: 4, pattern: '^[a-z]*$'}",
                        text("abc"),
                        text(""),
                        text("ABC"),
                        text("abcde"),
                        text("größ"),
                        text("größe")),
                column(
                        "large",
                        ArrowType.LargeUtf8.INSTANCE,
                        "logicalType: string, enum: [{value: NEW}, {value: SENT}]",
                        text("NEW"),
                        text("SENT"),
                        text("GONE")),
                column(
                        "viewed",
                        ArrowType.Utf8View.INSTANCE,
                        "logicalType: string, logicalTypeOptions: {maxLength: 20}",
                        text("short"),
                        text("longer than twelve"),
                        text("longer than twenty letters")),
                column(
                        "bytes",
                        ArrowType.Binary.INSTANCE,
                        "logicalType: string, logicalTypeOptions: {maxLength: 8}",
                        bytes(3),
                        bytes(20)),
                column(
                        "many",
                        ArrowType.LargeBinary.INSTANCE,
                        "logicalType: string, logicalTypeOptions: {maxLength: 8}",
                        bytes(3),
                        bytes(20)),
                column(
                        "four",
                        new ArrowType.FixedSizeBinary(4),
                        "logicalType: string, logicalTypeOptions: {minLength: 8, pattern: 'A'}",
                        bytes(4)),
                column("nothing", ArrowType.Null.INSTANCE, "logicalType: integer"),
                column(
                        new Field(
                                COLOURS,
                                new FieldType(
                                        true,
                                        new ArrowType.Int(8, false),
                                        new DictionaryEncoding(7, false, new ArrowType.Int(8, false))),
                                List.of()),
                        "logicalType: string, logicalTypeOptions: {maxLength: 5}",
                        colour(0),
                        colour(1),
                        colour(2)));
    }

    private static Value text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new Value(text, (vector, row) -> {
            if (vector instanceof VarCharVector plain) {
                plain.setSafe(row, utf8);
            } else if (vector instanceof LargeVarCharVector large) {
                large.setSafe(row, utf8);
            } else {
                ((ViewVarCharVector) vector).setSafe(row, utf8);
            }
        });
    }

    private static Value bytes(int length) {
        byte[] bytes = new byte[length];
        return new Value(Base64.getEncoder().encodeToString(bytes), (vector, row) -> {
            if (vector instanceof VarBinaryVector plain) {
                plain.setSafe(row, bytes);
            } else if (vector instanceof LargeVarBinaryVector large) {
                large.setSafe(row, bytes);
            } else {
                ((FixedSizeBinaryVector) vector).setSafe(row, bytes);
            }
        });
    }

    private static Value colour(int index) {
        return new Value(COLOUR_NAMES.get(index), (vector, row) -> whole(vector, row, index));
    }

    private static List<SampleColumn> wholeNumbers() {
        List<SampleColumn> columns = new ArrayList<>();
        for (int bits : new int[] {8, 16, 32, 64}) {
            long most = bits == 64 ? Long.MAX_VALUE : (1L << (bits - 1)) - 1;
            columns.add(column(
                    "i" + bits,
                    new ArrowType.Int(bits, true),
                    "logicalType: integer, logicalTypeOptions: {minimum: -7, maximum: 1000}",
                    number(7),
                    number(-7),
                    number(-8),
                    number(most),
                    number(-most - 1)));
            BigInteger highest = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
            columns.add(column(
                    "u" + bits,
                    new ArrowType.Int(bits, false),
                    "logicalType: integer, logicalTypeOptions: {minimum: 1, maximum: %s}"
                            .formatted(highest.subtract(BigInteger.ONE)),
                    number(7),
                    number(0),
                    new Value(highest, (vector, row) -> whole(vector, row, -1))));
        }
        return columns;
    }

    private static Value number(long number) {
        return new Value(number, (vector, row) -> whole(vector, row, number));
    }

    private static void whole(FieldVector vector, int row, long number) {
        ((BaseFixedWidthVector) vector).setIndexDefined(row);
        ((BaseIntVector) vector).setWithPossibleTruncate(row, number);
    }

    private static List<SampleColumn> otherNumbers() {
        return List.of(
                column(
                        "half",
                        new ArrowType.FloatingPoint(FloatingPointPrecision.HALF),
                        "logicalType: number, logicalTypeOptions: {maximum: 1.5}",
                        new Value(1.5, (vector, row) -> ((Float2Vector) vector).setSafeWithPossibleTruncate(row, 1.5f)),
                        new Value(2, (vector, row) -> ((Float2Vector) vector).setSafeWithPossibleTruncate(row, 2f))),
                column(
                        "single",
                        new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE),
                        "logicalType: number, logicalTypeOptions: {maximum: 0.1}",
                        new Value(new BigDecimal("0.1"), (vector, row) -> ((Float4Vector) vector).setSafe(row, 0.1f)),
                        new Value(1.5, (vector, row) -> ((Float4Vector) vector).setSafe(row, 1.5f)),
                        new Value("NaN", (vector, row) -> ((Float4Vector) vector).setSafe(row, Float.NaN))),
                column(
                        "weight",
                        new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE),
                        "logicalType: number, logicalTypeOptions: {minimum: 0, maximum: 12.5}",
                        real(12.5),
                        real(12.500001),
                        real(-0.5),
                        real(1e-7),
                        new Value(
                                "Infinity",
                                (vector, row) -> ((Float8Vector) vector).setSafe(row, Double.POSITIVE_INFINITY))),
                decimal("exact", 12, 4, 128, "1.5000", "0.0001", "-3.2500"),
                decimal(
                        "vast",
                        38,
                        1,
                        128,
                        "2.5",
                        "99999999999999999999.0",
                        "99999999999999999999.1",
                        "-99999999999999999999.1"),
                decimal(
                        "vaster",
                        70,
                        2,
                        256,
                        "2.50",
                        "-1.00",
                        "99999999999999999999.01",
                        "123456789012345678901234567890123456789012345.67"),
                decimal("rough", 9, -2, 128, "2E+2", "123456E+2"),
                column(
                        "open",
                        ArrowType.Bool.INSTANCE,
                        "logicalType: boolean",
                        new Value(true, (vector, row) -> ((BitVector) vector).setSafe(row, 1)),
                        new Value(false, (vector, row) -> ((BitVector) vector).setSafe(row, 0))));
    }

    private static Value real(double number) {
        return new Value(number, (vector, row) -> ((Float8Vector) vector).setSafe(row, number));
    }

    private static SampleColumn decimal(String name, int precision, int scale, int bits, String... numbers) {
        List<Value> values = new ArrayList<>();
        for (String number : numbers) {
            BigDecimal exact = new BigDecimal(number);
            values.add(new Value(exact, (vector, row) -> {
                if (vector instanceof DecimalVector narrow) {
                    narrow.setSafe(row, exact);
                } else {
                    ((Decimal256Vector) vector).setSafe(row, exact);
                }
            }));
        }
        return column(
                name,
                new ArrowType.Decimal(precision, scale, bits),
                "logicalType: number, logicalTypeOptions: {minimum: 0.01, maximum: 99999999999999999999}",
                values.toArray(Value[]::new));
    }

    private static List<SampleColumn> times() {
        List<SampleColumn> columns = new ArrayList<>();
        String born = "logicalType: string, logicalTypeOptions: {pattern: '^20'}";
        columns.add(column("day", new ArrowType.Date(DateUnit.DAY), "logicalType: date", days(20_484)));
        columns.add(column("born", new ArrowType.Date(DateUnit.DAY), born, days(20_484), days(-1)));
        columns.add(column("millidays", new ArrowType.Date(DateUnit.MILLISECOND), born, days(20_484), days(-1)));
        for (TimeUnit unit : TimeUnit.values()) {
            long second = units(unit);
            String name = unit.name().toLowerCase(java.util.Locale.ROOT);
            columns.add(column(
                    "at_" + name,
                    new ArrowType.Timestamp(unit, "Europe/Berlin"),
                    "logicalType: timestamp",
                    moment(1_769_860_800L * second, "2026-01-31T12:00:00Z"),
                    moment(-second, "1969-12-31T23:59:59Z")));
            columns.add(column(
                    "clock_" + name,
                    new ArrowType.Timestamp(unit, null),
                    "logicalType: string, logicalTypeOptions: {maxLength: 19, pattern: '^20'}",
                    moment(1_769_860_801L * second, "2026-01-31T12:00:01"),
                    moment(-second, "1969-12-31T23:59:59")));
            int bits = unit == TimeUnit.SECOND || unit == TimeUnit.MILLISECOND ? 32 : 64;
            columns.add(column(
                    "time_" + name,
                    new ArrowType.Time(unit, bits),
                    "logicalType: time",
                    time(43_200 * second, "12:00:00"),
                    time(-5, -5)));
        }
        columns.add(column(
                "fine",
                new ArrowType.Timestamp(TimeUnit.NANOSECOND, "UTC"),
                "logicalType: string, logicalTypeOptions: {pattern: '^19'}",
                moment(-1, "1969-12-31T23:59:59.999999999Z"),
                moment(Long.MAX_VALUE, "2262-04-11T23:47:16.854775807Z")));
        columns.add(column(
                "beyond",
                new ArrowType.Timestamp(TimeUnit.SECOND, "UTC"),
                "logicalType: timestamp",
                moment(0, "1970-01-01T00:00:00Z"),
                moment(Long.MAX_VALUE, Long.MAX_VALUE)));
        return columns;
    }

    private static long units(TimeUnit unit) {
        return switch (unit) {
            case SECOND -> 1;
            case MILLISECOND -> 1_000;
            case MICROSECOND -> 1_000_000;
            case NANOSECOND -> 1_000_000_000;
        };
    }

    private static Value days(int day) {
        return new Value(LocalDate.ofEpochDay(day).toString(), (vector, row) -> {
            if (vector instanceof DateDayVector plain) {
                plain.setSafe(row, day);
            } else {
                ((DateMilliVector) vector).setSafe(row, day * 86_400_000L);
            }
        });
    }

    private static Value moment(long count, Object json) {
        return new Value(json, (vector, row) -> ((TimeStampVector) vector).setSafe(row, count));
    }

    private static Value time(long count, Object json) {
        return new Value(json, (vector, row) -> {
            if (vector instanceof TimeSecVector seconds) {
                seconds.setSafe(row, (int) count);
            } else if (vector instanceof TimeMilliVector millis) {
                millis.setSafe(row, (int) count);
            } else if (vector instanceof TimeMicroVector micros) {
                micros.setSafe(row, count);
            } else {
                ((TimeNanoVector) vector).setSafe(row, count);
            }
        });
    }

    private static Field child(String name, ArrowType type) {
        return new Field(name, FieldType.nullable(type), List.of());
    }

    private static Field parent(String name, ArrowType type, Field... children) {
        return new Field(name, FieldType.nullable(type), List.of(children));
    }

    private static List<SampleColumn> nested() {
        Field pair = new Field(
                "entries",
                FieldType.notNullable(ArrowType.Struct.INSTANCE),
                List.of(
                        new Field("key", FieldType.notNullable(UTF8), List.of()),
                        child("value", new ArrowType.Int(64, true))));
        String tags =
                "logicalType: array, logicalTypeOptions: {uniqueItems: true, maxItems: 2}, items: {logicalType: string}";
        return List.of(
                column(
                        parent("tags", ArrowType.List.INSTANCE, child("item", UTF8)),
                        tags,
                        tags("a", "b"),
                        tags("a", "a"),
                        tags("a", "b", "c"),
                        tags()),
                column(
                        parent("lots", ArrowType.LargeList.INSTANCE, child("item", UTF8)),
                        tags,
                        tags("a", "b"),
                        tags("a", "a"),
                        tags("a", "b", "c"),
                        tags()),
                column(
                        parent(
                                "embedding",
                                new ArrowType.FixedSizeList(3),
                                child("item", new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE))),
                        "logicalType: vector, logicalTypeOptions: {dimensions: 3}",
                        vector(1, 2.5, 3),
                        vector(1, Double.NaN, 3)),
                column(
                        parent(
                                "place",
                                ArrowType.Struct.INSTANCE,
                                child("street", UTF8),
                                child("number", new ArrowType.Int(32, true))),
                        "logicalType: object, properties: [{name: street, logicalType: string, required: true}, {name: number, logicalType: integer, logicalTypeOptions: {minimum: 1}}]",
                        place("Long Street", 3),
                        place(null, 3),
                        place("Long Street", 0)),
                column(
                        parent("counts", new ArrowType.Map(false), pair),
                        "logicalType: map, map: {key: {logicalType: string, logicalTypeOptions: {maxLength: 2}}, value: {logicalType: integer, logicalTypeOptions: {minimum: 0}}}",
                        counts(Map.of("k1", 1L)),
                        counts(Map.of("k1", 1L, "k2", 2L)),
                        counts(Map.of("k1", -1L)),
                        counts(Map.of("long", 1L)),
                        counts(Map.of())));
    }

    private static Value tags(String... tags) {
        return new Value(List.of(tags), (vector, row) -> {
            int start = vector instanceof ListVector list
                    ? list.startNewValue(row)
                    : (int) ((LargeListVector) vector).startNewValue(row);
            VarCharVector data = (VarCharVector) vector.getChildrenFromFields().get(0);
            for (int at = 0; at < tags.length; at++) {
                data.setSafe(start + at, tags[at].getBytes(StandardCharsets.UTF_8));
            }
            if (vector instanceof ListVector list) {
                list.endValue(row, tags.length);
            } else {
                ((LargeListVector) vector).endValue(row, tags.length);
            }
        });
    }

    private static Value vector(double... numbers) {
        List<Object> json = java.util.Arrays.stream(numbers)
                .<Object>mapToObj(number -> Double.isNaN(number) ? "NaN" : (Object) number)
                .toList();
        return new Value(json, (vector, row) -> {
            int start = ((FixedSizeListVector) vector).startNewValue(row);
            for (int at = 0; at < numbers.length; at++) {
                ((Float8Vector) vector.getChildrenFromFields().get(0)).setSafe(start + at, numbers[at]);
            }
        });
    }

    private static Value place(@Nullable String street, int number) {
        Map<String, @Nullable Object> json = new java.util.LinkedHashMap<>();
        json.put("street", street);
        json.put("number", number);
        return new Value(json, (vector, row) -> {
            ((StructVector) vector).setIndexDefined(row);
            VarCharVector streets =
                    (VarCharVector) vector.getChildrenFromFields().get(0);
            if (street == null) {
                streets.setNull(row);
            } else {
                streets.setSafe(row, street.getBytes(StandardCharsets.UTF_8));
            }
            whole(vector.getChildrenFromFields().get(1), row, number);
        });
    }

    private static Value counts(Map<String, Long> counts) {
        return new Value(counts, (vector, row) -> {
            MapVector map = (MapVector) vector;
            StructVector pairs = (StructVector) map.getDataVector();
            int at = map.startNewValue(row);
            for (Map.Entry<String, Long> each : new TreeMap<>(counts).entrySet()) {
                pairs.setIndexDefined(at);
                ((VarCharVector) pairs.getChildrenFromFields().get(0))
                        .setSafe(at, each.getKey().getBytes(StandardCharsets.UTF_8));
                ((BigIntVector) pairs.getChildrenFromFields().get(1)).setSafe(at, each.getValue());
                at++;
            }
            map.endValue(row, counts.size());
        });
    }
}
