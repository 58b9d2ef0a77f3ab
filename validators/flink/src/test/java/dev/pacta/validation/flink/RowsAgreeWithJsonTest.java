/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.PortableValidator;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.GenericMapData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of both kinds have the verdict of the JSON that says the same. */
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
                  - {name: real, logicalType: number, logicalTypeOptions: {multipleOf: 0.5}}
                  - {name: exact, logicalType: number, logicalTypeOptions: {minimum: 0.01}}
                  - {name: truth, logicalType: boolean}
                  - {name: day, logicalType: date}
                  - {name: at, logicalType: timestamp}
                  - {name: local, logicalType: timestamp}
                  - {name: bytes, logicalType: string, logicalTypeOptions: {maxLength: 8}}
                  - {name: tags, logicalType: array, logicalTypeOptions: {uniqueItems: true, maxItems: 2}, items: {logicalType: string}}
                  - {name: place, logicalType: object, properties: [{name: street, logicalType: string, required: true}, {name: area, logicalType: number}]}
                  - {name: counts, logicalType: map, map: {key: {logicalType: string, logicalTypeOptions: {maxLength: 2}}, value: {logicalType: integer, logicalTypeOptions: {minimum: 0}}}}
                  - {name: wrong, logicalType: integer}
            """;
    private static final RowType TYPE = (RowType) DataTypes.ROW(
                    DataTypes.FIELD("text", DataTypes.STRING()),
                    DataTypes.FIELD("whole", DataTypes.BIGINT()),
                    DataTypes.FIELD("real", DataTypes.DOUBLE()),
                    DataTypes.FIELD("exact", DataTypes.DECIMAL(12, 4)),
                    DataTypes.FIELD("truth", DataTypes.BOOLEAN()),
                    DataTypes.FIELD("day", DataTypes.DATE()),
                    DataTypes.FIELD("at", DataTypes.TIMESTAMP_LTZ(3)),
                    DataTypes.FIELD("local", DataTypes.TIMESTAMP(3)),
                    DataTypes.FIELD("bytes", DataTypes.BYTES()),
                    DataTypes.FIELD("tags", DataTypes.ARRAY(DataTypes.STRING())),
                    DataTypes.FIELD(
                            "place",
                            DataTypes.ROW(
                                    DataTypes.FIELD("street", DataTypes.STRING()),
                                    DataTypes.FIELD("area", DataTypes.DOUBLE()))),
                    DataTypes.FIELD("counts", DataTypes.MAP(DataTypes.STRING(), DataTypes.INT())),
                    DataTypes.FIELD("wrong", DataTypes.STRING()),
                    DataTypes.FIELD("unknown", DataTypes.STRING()))
            .getLogicalType();

    private final RowDataSerializer binary = new RowDataSerializer(TYPE);
    private final Random random = new Random(20_261_121);
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path folder;

    private ValidationRun run;

    @BeforeEach
    void open() throws Exception {
        Path file = Files.writeString(folder.resolve("types.odcs.yaml"), CONTRACT);
        run = new PortableValidator(ContractSource.file(file).read(), null, ValidationSettings.DEFAULT)
                .validator()
                .openStream();
    }

    @Test
    void everyTypeOfFlink() throws Exception {
        int valid = 0;
        for (int number = 0; number < RECORDS; number++) {
            Map<String, @Nullable Object> record = record();
            byte[] text = json.writeValueAsBytes(asJson(record));
            Verdict expected = RecordForm.json().check(text, run, HERE);
            valid += expected.isValid() ? 1 : 0;
            assertThat(rules(RecordForm.rows().check((Row) asRow(record), run, HERE)))
                    .as(() -> "a row of " + record)
                    .isEqualTo(rules(expected));
            assertThat(rules(RecordForm.rowData(TYPE).check(asRowData(record), run, HERE)))
                    .as(() -> "the inside of " + record)
                    .isEqualTo(rules(expected));
            assertThat(rules(RecordForm.rowData(TYPE).check(binary.toBinaryRow(asRowData(record)), run, HERE)))
                    .as(() -> "the bytes of " + record)
                    .isEqualTo(rules(expected));
        }
        assertThat(valid).as("both kinds of verdict were compared").isBetween(RECORDS / 10, RECORDS * 9 / 10);
    }

    @Test
    void aRowWithoutNamesIsRefusedWithAdvice() {
        assertThatThrownBy(() -> RecordForm.rows().check(Row.of(1, 2), run, HERE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Row.withNames");
    }

    private static List<String> rules(Verdict verdict) {
        return verdict.violations().stream().map(Violation::ruleId).sorted().toList();
    }

    private Map<String, @Nullable Object> record() {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put(
                "text", oneOf("abc", "ABC", "abcde", "äöüß", "longer than what stands in the row itself", "日本", null));
        record.put("whole", oneOf(7L, -1L, 1001L, 32_767L, 32_768L, null));
        record.put("real", oneOf(1.5, 1.25, 3.0, null));
        record.put("exact", oneOf(new BigDecimal("1.5000"), new BigDecimal("0.0001"), null));
        record.put("truth", oneOf(true, false, null));
        record.put("day", oneOf(LocalDate.parse("2026-01-31"), LocalDate.parse("1582-10-04"), null));
        record.put("at", oneOf(Instant.parse("2026-01-31T12:00:00Z"), Instant.parse("1902-02-28T23:59:59.123Z"), null));
        record.put(
                "local",
                oneOf(LocalDateTime.parse("2026-01-31T12:00:00"), LocalDateTime.parse("2026-01-31T12:00:01.5"), null));
        record.put("bytes", oneOf(new byte[] {1, 2, 3}, new byte[20], null));
        record.put("tags", oneOf(List.of("a", "b"), List.of("a", "a"), List.of("a", "b", "c"), List.of(), null));
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
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        boolean plain = value == null || value instanceof Number || value instanceof Boolean || value instanceof List;
        return plain ? value : value.toString();
    }

    private static @Nullable Object asRow(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && (map.containsKey("text") || map.containsKey("street"))) {
            Row row = Row.withNames();
            map.forEach((name, member) -> row.setField(String.valueOf(name), asRow(member)));
            return row;
        }
        return value instanceof List<?> items ? items.toArray(new String[0]) : value;
    }

    private static RowData asRowData(Map<String, @Nullable Object> record) {
        GenericRowData row = new GenericRowData(TYPE.getFieldCount());
        int at = 0;
        for (String name : TYPE.getFieldNames()) {
            row.setField(at++, inside(record.get(name)));
        }
        return row;
    }

    private static @Nullable Object inside(@Nullable Object value) {
        if (value instanceof String text) {
            return StringData.fromString(text);
        }
        if (value instanceof BigDecimal number) {
            return DecimalData.fromBigDecimal(number, 12, 4);
        }
        if (value instanceof LocalDate day) {
            return (int) day.toEpochDay();
        }
        if (value instanceof Instant at) {
            return TimestampData.fromInstant(at);
        }
        if (value instanceof LocalDateTime local) {
            return TimestampData.fromLocalDateTime(local);
        }
        return insideOfComposite(value);
    }

    private static @Nullable Object insideOfComposite(@Nullable Object value) {
        if (value instanceof List<?> items) {
            List<@Nullable Object> all = new ArrayList<>();
            items.forEach(item -> all.add(inside(item)));
            return new GenericArrayData(all.toArray());
        }
        if (value instanceof Map<?, ?> map && map.containsKey("street")) {
            return GenericRowData.of(inside(map.get("street")), inside(map.get("area")));
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> all = new LinkedHashMap<>();
            map.forEach((name, member) -> all.put(StringData.fromString(String.valueOf(name)), inside(member)));
            return new GenericMapData(all);
        }
        return value;
    }

    /** The first ones are fine and come up most often. */
    private @Nullable Object oneOf(@Nullable Object... values) {
        return values[random.nextInt(12) > 0 ? 0 : random.nextInt(values.length)];
    }
}
