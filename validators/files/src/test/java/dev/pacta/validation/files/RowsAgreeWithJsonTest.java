/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.Violation;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of a workbook has the verdict of the JSON that says the same, and all rows together have. */
class RowsAgreeWithJsonTest {
    private static final int ROWS = 4_000;
    private static final String CONTRACT = """
            apiVersion: v3.2.0
            kind: DataContract
            id: mixed
            status: active
            version: 1.0.0
            schema:
              - name: mixed
                properties:
                  - {name: id, logicalType: integer, required: true, unique: true, logicalTypeOptions: {maximum: 30000}}
                  - {name: name, logicalType: string, logicalTypeOptions: {maxLength: 12, pattern: "^[^x]*$"}}
                  - {name: price, logicalType: number, logicalTypeOptions: {minimum: 0, multipleOf: 0.01}}
                  - {name: day, logicalType: date, logicalTypeOptions: {minimum: "1930-01-01"}}
                  - {name: at, logicalType: timestamp, logicalTypeOptions: {timezone: false}}
                  - {name: clock, logicalType: time}
                  - {name: open, logicalType: boolean, required: true}
                  - name: state
                    logicalType: string
                    enum: [{value: new}, {value: sent}]
                    quality:
                      - {id: few, type: library, metric: nullValues, mustBeLessThan: 10, unit: percent}
                quality:
                  - {id: rows, type: library, metric: rowCount, mustBe: 4000}
                  - {id: pairs, type: library, metric: duplicateValues, arguments: {properties: [name, state]}, mustBeLessThan: 5}
            """;
    private static final List<String> COLUMNS =
            List.of("id", "name", "price", "day", "at", "clock", "open", "state", "more");

    private final Random random = new Random(20_261_122);

    @TempDir
    private Path folder;

    @Test
    void aWorkbookIsJudgedAsItsJson() throws Exception {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        StringBuilder json = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            Map<String, @Nullable Object> record = record(row);
            rows.add(record);
            json.append(json(record)).append('\n');
        }
        Path workbook = ExcelFixture.write(folder.resolve("mixed.xlsx"), "mixed", rows);
        Path lines = Files.writeString(folder.resolve("mixed.ndjson"), json);

        FileReport fromCells = validate(workbook);
        FileReport fromJson = validate(lines);

        assertThat(fromCells.report().rules()).isEqualTo(fromJson.report().rules());
        assertThat(fromCells.report().invalidRecords())
                .isEqualTo(fromJson.report().invalidRecords())
                .isBetween(ROWS / 4L, ROWS * 3L / 4);
        assertThat(said(fromCells)).isEqualTo(said(fromJson)).hasSizeGreaterThan(500);
        assertThat(fromCells.report().personal()).isEqualTo(fromJson.report().personal());
    }

    private FileReport validate(Path data) throws Exception {
        CompiledContract contract = Fixture.compile(Files.writeString(folder.resolve("contract.odcs.yaml"), CONTRACT));
        return Fixture.validate(contract, "mixed", data, Fixture.mode(Mode.REPORT));
    }

    /** A record of the workbook stands one row lower than its line. */
    private static List<String> said(FileReport report) {
        return report.report().violations().stream()
                .map(violation -> "%s %s %s".formatted(violation.message(), violation.ruleId(), line(violation)))
                .toList();
    }

    private static long line(Violation violation) {
        var location = violation.location();
        if (location == null) {
            return 0;
        }
        return location.cells() == null ? location.number() : location.number() - 1;
    }

    private Map<String, @Nullable Object> record(int row) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            boolean odd = random.nextInt(40) == 0;
            record.put(column, random.nextInt(30) == 0 ? null : odd ? any() : value(column, row));
        }
        return record;
    }

    private Object value(String column, int row) {
        return switch (column) {
            case "id" -> random.nextInt(500) == 0 ? row / 2 : row;
            case "name" -> text();
            case "price" ->
                new BigDecimal(random.nextInt(200_000) - 500).movePointLeft(random.nextInt(50) == 0 ? 3 : 2);
            case "day" -> LocalDate.of(1901, 1, 1).plusDays(random.nextInt(60_000) + 5_000);
            case "at" ->
                LocalDateTime.of(1970, 1, 1, 0, 0).plusSeconds(random.nextInt()).plusNanos(millis());
            case "clock" -> LocalTime.ofNanoOfDay(random.nextInt(86_400) * 1_000_000_000L + millis());
            case "open" -> random.nextBoolean();
            case "state" -> random.nextInt(9) == 0 ? "lost" : random.nextBoolean() ? "new" : "sent";
            default -> any();
        };
    }

    private long millis() {
        return random.nextInt(1_000) * 1_000_000L;
    }

    private Object any() {
        String[] columns = {"id", "name", "price", "day", "at", "clock", "open"};
        return random.nextInt(4) == 0
                ? List.of("1", "2026-01-31", "TRUE", " ", "_x0041", "ada@example.com")
                        .get(random.nextInt(6))
                : value(columns[random.nextInt(columns.length)], 100_000 + random.nextInt(100_000));
    }

    private String text() {
        String letters = "abcdefghij xyz äß€😀\n\t\u0007<&>'";
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(14);
        while (text.length() < length) {
            text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, random.nextInt(26))));
        }
        return text.toString();
    }

    private static String json(Map<String, @Nullable Object> record) throws JsonProcessingException {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        record.forEach((name, value) -> plain.put(name, plain(name, value)));
        return new ObjectMapper().writeValueAsString(plain);
    }

    /** Excel knows no difference between a day and its first moment; the contract does. */
    private static @Nullable Object plain(String name, @Nullable Object value) {
        if (value instanceof LocalDate day) {
            return name.equals("at") ? day + "T00:00:00" : day.toString();
        }
        if (value instanceof LocalTime time) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        return value instanceof LocalDateTime time ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time) : value;
    }
}
