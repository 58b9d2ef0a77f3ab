/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.verdicts;

import static dev.pacta.testkit.verdicts.ColumnType.Single.DATE;
import static dev.pacta.testkit.verdicts.ColumnType.Single.EXACT;
import static dev.pacta.testkit.verdicts.ColumnType.Single.MOMENT;
import static dev.pacta.testkit.verdicts.ColumnType.Single.REAL;
import static dev.pacta.testkit.verdicts.ColumnType.Single.TEXT;
import static dev.pacta.testkit.verdicts.ColumnType.Single.TRUTH;
import static dev.pacta.testkit.verdicts.ColumnType.Single.WHOLE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Wide records of random values near the bounds of one contract, of which rules and keys meet. */
final class SeededCases {
    private static final int CASES = 8;
    private static final int RECORDS = 120;
    private static final List<Column> COLUMNS = List.of(
            new Column("id", WHOLE),
            new Column("name", TEXT),
            new Column("price", EXACT),
            new Column("weight", REAL),
            new Column("open", TRUTH),
            new Column("day", DATE),
            new Column("at", MOMENT));
    private static final String PROPERTIES = """
            [{name: id, logicalType: integer, required: true, unique: true, logicalTypeOptions: {minimum: -1000}},
             {name: name, logicalType: string, logicalTypeOptions: {minLength: 1, maxLength: 6, pattern: '^[^x]*$'},
              quality: [{id: nulls, type: library, metric: nullValues, mustBeLessThan: 8, unit: percent}]},
             {name: price, logicalType: number, logicalTypeOptions: {minimum: 0, multipleOf: 0.01}},
             {name: weight, logicalType: number, logicalTypeOptions: {exclusiveMaximum: 100}},
             {name: open, logicalType: boolean, required: true},
             {name: day, logicalType: date, logicalTypeOptions: {minimum: '1930-01-01'}},
             {name: at, logicalType: timestamp, logicalTypeOptions: {maximum: '2030-01-01T00:00:00Z'}}]""".replace('\n', ' ');
    private static final String QUALITY =
            "[{id: pairs, type: library, metric: duplicateValues, arguments: {properties: [name, open]}, mustBeLessThan: 40}]";

    private final Random random;

    private SeededCases(long seed) {
        this.random = new Random(seed);
    }

    static List<Case> all() {
        return IntStream.rangeClosed(1, CASES)
                .mapToObj(seed -> Case.wide(
                        "seeded records " + seed, COLUMNS, PROPERTIES, QUALITY, new SeededCases(seed).records()))
                .toList();
    }

    private List<Map<String, @Nullable Object>> records() {
        List<Map<String, @Nullable Object>> records = new ArrayList<>();
        for (int number = 0; number < RECORDS; number++) {
            Map<String, @Nullable Object> record = new LinkedHashMap<>();
            for (Column column : COLUMNS) {
                record.put(column.name(), random.nextInt(12) == 0 ? null : value(column.name()));
            }
            records.add(record);
        }
        return records;
    }

    private Object value(String column) {
        return switch (column) {
            case "id" -> (long) random.nextInt(2_000) - 1_010;
            case "name" -> text();
            case "price" ->
                new BigDecimal(random.nextInt(100_000) - 3_000).movePointLeft(random.nextInt(9) == 0 ? 3 : 2);
            case "weight" -> random.nextInt(30) == 0 ? Double.NaN : random.nextDouble() * 110;
            case "open" -> random.nextBoolean();
            case "day" -> LocalDate.of(1925, 1, 1).plusDays(random.nextInt(40_000));
            default -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L);
        };
    }

    private String text() {
        String letters = "abcxé€😀 -'";
        StringBuilder text = new StringBuilder();
        int signs = random.nextInt(8);
        for (int sign = 0; sign < signs; sign++) {
            text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, random.nextInt(10))));
        }
        return text.toString();
    }
}
