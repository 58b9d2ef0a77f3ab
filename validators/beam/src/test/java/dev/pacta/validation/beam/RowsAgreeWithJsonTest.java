/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.PortableValidator;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.RowCoder;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.Schema.TypeName;
import org.apache.beam.sdk.schemas.logicaltypes.EnumerationType;
import org.apache.beam.sdk.schemas.logicaltypes.FixedString;
import org.apache.beam.sdk.schemas.logicaltypes.SqlTypes;
import org.apache.beam.sdk.schemas.logicaltypes.UuidLogicalType;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.Row;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows have the verdict, and the rules, of the map and the JSON that say the same. */
class RowsAgreeWithJsonTest {
    private static final int RECORDS = 20_000;
    private static final Location HERE = new Location("test", 1, Location.Unit.ROW);
    private static final String CONTRACT = """
            apiVersion: v3.2.0
            kind: DataContract
            id: types
            status: active
            version: 1.0.0
            schema:
              - name: types
                properties:
                  - {name: text, logicalType: string, required: true, logicalTypeOptions: {maxLength: 4, pattern: "^[a-z]*$"}}
                  - {name: whole, logicalType: integer, logicalTypeOptions: {format: i16, minimum: 0}}
                  - {name: small, logicalType: integer, logicalTypeOptions: {maximum: 1000}}
                  - {name: real, logicalType: number, logicalTypeOptions: {multipleOf: 0.5}}
                  - {name: exact, logicalType: number, logicalTypeOptions: {minimum: 0.01}}
                  - {name: truth, logicalType: boolean}
                  - {name: day, logicalType: date}
                  - {name: at, logicalType: timestamp}
                  - {name: local, logicalType: timestamp}
                  - {name: fine, logicalType: timestamp}
                  - {name: clock, logicalType: time}
                  - {name: uuid, logicalType: string, logicalTypeOptions: {format: uuid}}
                  - {name: level, logicalType: string, logicalTypeOptions: {pattern: "^low$"}}
                  - {name: fixed, logicalType: string, logicalTypeOptions: {pattern: "^[a-z]*$"}}
                  - {name: bytes, logicalType: string, logicalTypeOptions: {maxLength: 8}}
                  - {name: tags, logicalType: array, logicalTypeOptions: {uniqueItems: true, maxItems: 2}, items: {logicalType: string}}
                  - {name: more, logicalType: array, items: {logicalType: integer, logicalTypeOptions: {minimum: 0}}}
                  - {name: places, logicalType: array, items: {logicalType: object, properties: [{name: street, logicalType: string, required: true}, {name: area, logicalType: number}]}}
                  - {name: place, logicalType: object, properties: [{name: street, logicalType: string, required: true}, {name: area, logicalType: number}]}
                  - {name: counts, logicalType: map, map: {key: {logicalType: string, logicalTypeOptions: {maxLength: 2}}, value: {logicalType: integer, logicalTypeOptions: {minimum: 0}}}}
                  - {name: wrong, logicalType: integer}
            """;
    private static final EnumerationType LEVEL = EnumerationType.create("low", "high");
    private static final Schema PLACE = Schema.builder()
            .addNullableStringField("street")
            .addNullableDoubleField("area")
            .build();
    private static final Schema TYPE = Schema.builder()
            .addNullableStringField("text")
            .addNullableInt64Field("whole")
            .addNullableInt32Field("small")
            .addNullableDoubleField("real")
            .addNullableField("exact", FieldType.DECIMAL)
            .addNullableBooleanField("truth")
            .addNullableField("day", FieldType.logicalType(SqlTypes.DATE))
            .addNullableField("at", FieldType.DATETIME)
            .addNullableField("fine", FieldType.logicalType(SqlTypes.TIMESTAMP))
            .addNullableField("local", FieldType.logicalType(SqlTypes.DATETIME))
            .addNullableField("clock", FieldType.logicalType(SqlTypes.TIME))
            .addNullableField("uuid", FieldType.logicalType(new UuidLogicalType()))
            .addNullableField("level", FieldType.logicalType(LEVEL))
            .addNullableField("fixed", FieldType.logicalType(FixedString.of(4)))
            .addNullableField("bytes", FieldType.BYTES)
            .addNullableField("tags", FieldType.array(FieldType.STRING.withNullable(true)))
            .addNullableField("more", FieldType.iterable(FieldType.INT64))
            .addNullableField("place", FieldType.row(PLACE))
            .addNullableField("places", FieldType.array(FieldType.row(PLACE)))
            .addNullableField("counts", FieldType.map(FieldType.STRING, FieldType.INT32))
            .addNullableStringField("wrong")
            .addNullableStringField("unknown")
            .build();

    private final Random random = new Random(20_261_121);
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path folder;

    private final RecordForm<Row> rows = RecordForm.rows();
    private ValidationRun run;

    @BeforeEach
    void open() throws Exception {
        Path file = Files.writeString(folder.resolve("types.odcs.yaml"), CONTRACT);
        run = new PortableValidator(ContractSource.file(file).read(), null, ValidationSettings.DEFAULT)
                .validator()
                .openStream();
    }

    @Test
    void everyTypeOfBeam() throws Exception {
        RowCoder coder = RowCoder.of(TYPE);
        int valid = 0;
        for (int number = 0; number < RECORDS; number++) {
            Map<String, @Nullable Object> record = record();
            Row row = (Row) asRow(TYPE, record);
            Verdict expected = RecordForm.json().check(json.writeValueAsBytes(asJson(record)), run, HERE);
            valid += expected.isValid() ? 1 : 0;
            assertThat(said(run.accept(plain(record), HERE)))
                    .as(() -> "a map of " + record)
                    .isEqualTo(said(expected));
            assertThat(said(rows.check(row, run, HERE)))
                    .as(() -> "a row of " + record)
                    .isEqualTo(said(expected));
            assertThat(said(rows.check(CoderUtils.clone(coder, row), run, HERE)))
                    .as(() -> "a row that has travelled of " + record)
                    .isEqualTo(said(expected));
        }
        assertThat(valid).as("both kinds of verdict were compared").isBetween(RECORDS / 10, RECORDS * 9 / 10);
    }

    /** The verdict, and of each violation the rule and the path. */
    private static List<String> said(Verdict verdict) {
        return Stream.concat(
                        Stream.of(verdict.kind().name()),
                        verdict.violations().stream()
                                .map(violation -> violation.ruleId() + " at " + violation.field())
                                .sorted())
                .toList();
    }

    private Map<String, @Nullable Object> record() {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("text", oneOf("abc", "ABC", "abcde", null));
        record.put("whole", oneOf(7L, -1L, 1001L, 32_767L, 32_768L, null));
        record.put("small", oneOf(7, 1001, null));
        record.put("real", oneOf(1.5, 1.25, 3.0, null));
        record.put("exact", oneOf(new BigDecimal("1.5000"), new BigDecimal("0.0001"), null));
        record.put("truth", oneOf(true, false, null));
        record.put("day", oneOf(LocalDate.parse("2026-01-31"), null));
        record.put("at", oneOf(Instant.parse("2026-01-31T12:00:00Z"), null));
        record.put("fine", oneOf(Instant.parse("2026-01-31T12:00:00.000001Z"), null));
        record.put(
                "local",
                oneOf(LocalDateTime.parse("2026-01-31T12:00:00"), LocalDateTime.parse("2026-01-31T12:00:01.5"), null));
        record.put("clock", oneOf(LocalTime.parse("12:30:00"), LocalTime.parse("12:30:00.5"), null));
        record.put("uuid", oneOf(UUID.fromString("7e1a4a3c-2f0c-4f3e-9f7d-0c2f0d8f6f00"), null));
        record.put("level", oneOf("low", "high", null));
        record.put("fixed", oneOf("abcd", "ABCD", null));
        record.put("bytes", oneOf(new byte[] {1, 2, 3}, new byte[20], null));
        record.put("tags", oneOf(List.of("a", "b"), List.of("a", "a"), List.of("a", "b", "c"), List.of(), null));
        record.put("more", oneOf(List.of(1L, 2L), List.of(-1L), List.of(), null));
        record.put("places", oneOf(List.of(place("x", 1.0)), List.of(place("x", 1.0), place(null, 1.0)), null));
        record.put("place", oneOf(place("Long Street", 1.5), place(null, 2.0), place("x", null), null));
        record.put("counts", oneOf(Map.of("k1", 1), Map.of("k1", -1), Map.of("long", 1), null));
        record.put("wrong", oneOf(null, null, "7"));
        record.put("unknown", oneOf(null, null, "mail jane.roe@example.org"));
        return record;
    }

    private static Map<String, @Nullable Object> place(@Nullable String street, @Nullable Double area) {
        Map<String, @Nullable Object> place = new LinkedHashMap<>();
        place.put("street", street);
        place.put("area", area);
        return place;
    }

    private static @Nullable Object asJson(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((name, member) -> plain.put(String.valueOf(name), asJson(member)));
            return plain;
        }
        if (value instanceof List<?> items) {
            return items.stream().map(RowsAgreeWithJsonTest::asJson).toList();
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        boolean plain = value == null || value instanceof Number || value instanceof Boolean;
        return plain ? value : value.toString();
    }

    /** As another program that has maps would hand it over. */
    private static Map<String, @Nullable Object> plain(Map<String, @Nullable Object> record) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>(record);
        plain.replaceAll((name, value) -> value instanceof byte[] || value instanceof UUID ? asJson(value) : value);
        return plain;
    }

    private static @Nullable Object asRow(Schema schema, Map<?, ?> record) {
        Row.Builder row = Row.withSchema(schema);
        for (Schema.Field field : schema.getFields()) {
            row.addValue(inside(field.getType(), record.get(field.getName())));
        }
        return row.build();
    }

    private static @Nullable Object inside(FieldType type, @Nullable Object value) {
        if (value instanceof Map<?, ?> map && type.getTypeName() == TypeName.ROW) {
            return asRow(type.getRowSchema(), map);
        }
        if (value instanceof List<?> items && type.getTypeName() == TypeName.ARRAY) {
            return items.stream()
                    .map(item -> inside(type.getCollectionElementType(), item))
                    .toList();
        }
        if (value instanceof Instant at && type.getTypeName() == TypeName.DATETIME) {
            return new DateTime(at.toEpochMilli(), DateTimeZone.UTC);
        }
        return value instanceof String name && type.getLogicalType() == LEVEL ? LEVEL.valueOf(name) : value;
    }

    /** The first ones are fine and come up most often. */
    private @Nullable Object oneOf(@Nullable Object... values) {
        return values[random.nextInt(12) > 0 ? 0 : random.nextInt(values.length)];
    }
}
