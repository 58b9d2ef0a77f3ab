/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.Validator;
import dev.pacta.validation.Violation;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.PortableValidator;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of Spark has the verdict of the JSON that Spark makes of it. */
class RowsAgreeWithJsonTest {
    private static final int ROWS = 3_000;
    private static final long SEED = 20_261_121;
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
                  - {name: tiny, logicalType: integer, logicalTypeOptions: {minimum: 0}}
                  - {name: whole, logicalType: integer, logicalTypeOptions: {format: i16, minimum: 0}}
                  - {name: real, logicalType: number, logicalTypeOptions: {multipleOf: 0.5}}
                  - {name: exact, logicalType: number, logicalTypeOptions: {minimum: 0.01}}
                  - {name: truth, logicalType: boolean}
                  - {name: day, logicalType: date}
                  - {name: at, logicalType: timestamp}
                  - {name: local, logicalType: timestamp}
                  - {name: bytes, logicalType: string, logicalTypeOptions: {maxLength: 8}}
                  - {name: tags, logicalType: array, logicalTypeOptions: {uniqueItems: true, maxItems: 2}, items: {logicalType: string}}
                  - name: place
                    logicalType: object
                    properties:
                      - {name: street, logicalType: string, required: true}
                      - {name: rooms, logicalType: array, items: {logicalType: object, properties: [{name: area, logicalType: number, required: true}]}}
                  - {name: counts, logicalType: map, map: {key: {logicalType: string, logicalTypeOptions: {maxLength: 2}}, value: {logicalType: integer, logicalTypeOptions: {minimum: 0}}}}
                  - {name: wrong, logicalType: integer}
            """;
    private static final StructType ROOM = new StructType().add("area", DataTypes.DoubleType);
    private static final StructType PLACE =
            new StructType().add("street", DataTypes.StringType).add("rooms", DataTypes.createArrayType(ROOM));
    private static final StructType SCHEMA = new StructType()
            .add("text", DataTypes.StringType)
            .add("tiny", DataTypes.ByteType)
            .add("whole", DataTypes.LongType)
            .add("real", DataTypes.DoubleType)
            .add("exact", DataTypes.createDecimalType(12, 4))
            .add("truth", DataTypes.BooleanType)
            .add("day", DataTypes.DateType)
            .add("at", DataTypes.TimestampType)
            .add("local", DataTypes.TimestampNTZType)
            .add("bytes", DataTypes.BinaryType)
            .add("tags", DataTypes.createArrayType(DataTypes.StringType))
            .add("place", PLACE)
            .add("counts", DataTypes.createMapType(DataTypes.StringType, DataTypes.IntegerType))
            .add("wrong", DataTypes.StringType)
            .add("unknown", DataTypes.StringType);

    private final Random random = new Random(SEED);

    @TempDir
    private Path folder;

    @Test
    void everyTypeOfSpark() throws Exception {
        ContractSource contract = ContractSource.file(Files.writeString(folder.resolve("types.odcs.yaml"), CONTRACT));
        Validator json = new PortableValidator(contract.read(), null, ValidationSettings.DEFAULT).validator();
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < ROWS; number++) {
            rows.add(row());
        }
        Dataset<Row> data = LocalSpark.session().createDataFrame(rows, SCHEMA).coalesce(1);
        List<String> written = data.toJSON().collectAsList();
        int valid = 0;
        try (Split split = ContractChecks.split(data, contract, SplitSettings.DEFAULT)) {
            List<Row> bad = split.quarantined()
                    .select(functions.to_json(functions.struct("text", rest(data))), functions.col(Split.REASONS))
                    .collectAsList();
            int next = 0;
            for (String text : written) {
                List<String> expected = rules(json, text);
                valid += expected.isEmpty() ? 1 : 0;
                if (!expected.isEmpty()) {
                    Row found = bad.get(next++);
                    assertThat(found.getString(0)).isEqualTo(text);
                    assertThat(new TreeSet<>(found.getStruct(1).<String>getList(3)))
                            .as(text)
                            .containsExactlyElementsOf(expected);
                }
            }
            assertThat(bad).hasSize(next);
        }
        assertThat(valid).as("both kinds of verdict were compared").isBetween(ROWS / 10, ROWS * 9 / 10);
    }

    private static String[] rest(Dataset<Row> data) {
        String[] columns = data.columns();
        return java.util.Arrays.copyOfRange(columns, 1, columns.length);
    }

    private static List<String> rules(Validator json, String text) {
        return json.validate(text.getBytes(StandardCharsets.UTF_8)).violations().stream()
                .map(Violation::ruleId)
                .distinct()
                .sorted()
                .toList();
    }

    private Row row() {
        return RowFactory.create(
                oneOf("abc", "abc", "ABC", "abcde", "äöüß", "日本", null),
                oneOf((byte) 1, (byte) -1, null),
                oneOf(7L, -1L, 1001L, 32_767L, 32_768L, null),
                oneOf(1.5, 1.25, 3.0, null),
                oneOf(new BigDecimal("1.5000"), new BigDecimal("0.0001"), null),
                oneOf(true, false, null),
                oneOf(Date.valueOf("2026-01-31"), null),
                oneOf(
                        Timestamp.from(java.time.Instant.parse("2026-01-31T12:00:00Z")),
                        Timestamp.from(java.time.Instant.parse("1902-02-28T23:59:59.123Z")),
                        null),
                oneOf(LocalDateTime.parse("2026-01-31T12:00:00"), LocalDateTime.parse("2026-01-31T12:00:01.5"), null),
                oneOf(new byte[] {1, 2, 3}, new byte[20], null),
                oneOf(
                        new String[] {"a", "b"},
                        new String[] {"a", "a"},
                        new String[] {"a", "b", "c"},
                        new String[0],
                        null),
                oneOf(place(1.5), place(2.0, null), RowFactory.create(null, null), null),
                oneOf(Map.of("k1", 1), Map.of("k1", -1), Map.of("long", 1), null),
                oneOf(null, null, "7"),
                oneOf(null, null, "mail jane.roe@example.org"));
    }

    private static Row place(@Nullable Double... areas) {
        Row[] rooms = new Row[areas.length];
        for (int at = 0; at < areas.length; at++) {
            rooms[at] = RowFactory.create(areas[at]);
        }
        return RowFactory.create("Long Street", rooms);
    }

    /** The first ones are fine and come up most often. */
    private @Nullable Object oneOf(@Nullable Object... values) {
        return values[random.nextInt(12) > 0 ? 0 : random.nextInt(values.length)];
    }
}
