/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.RuleOutcome.Status;
import dev.pacta.validation.plan.PlannedRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of rule ends, in every format the same. */
class AllRulesTest {
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: all-rules
            status: active
            version: 1.0.0
            schema:
              - name: orders
                properties:
                  - {name: id, logicalType: integer, primaryKey: true, primaryKeyPosition: 1, required: true, physicalType: BIGINT}
                  - {name: customer, logicalType: string, relationships: [{to: customers.id}]}
                  - {name: total, logicalType: number, logicalTypeOptions: {minimum: 0, maximum: 100, multipleOf: 0.5}}
                  - {name: state, logicalType: string, logicalTypeOptions: {minLength: 2, maxLength: 5, pattern: "^[a-z]+$"}}
                  - {name: placed, logicalType: date}
                  - name: note
                    logicalType: string
                    quality:
                      - {id: nulls, type: library, metric: nullValues, mustBeLessThan: 50, unit: percent}
                      - {id: longest, type: sql, query: "SELECT max(length({property})) FROM {object}", mustBeLessOrEqualTo: 10}
                      - {id: column, type: sql, query: "SELECT max(length({column})) FROM {object}", mustBe: 2}
                      - {id: field, type: sql, query: "SELECT max(length(${field})) FROM {object}", mustBe: 2}
                quality:
                  - {id: rows, type: library, metric: rowCount, mustBeBetween: [1, 10]}
                  - {id: sum, type: sql, query: "SELECT sum(total) FROM ${object}", mustBe: 12.5}
                  - {id: table, type: sql, query: "SELECT count(*) FROM {table}", mustBe: 3}
                  - {id: model, type: sql, query: "SELECT count(*) FROM ${model}", mustBe: 3}
                  - {id: schema, type: sql, query: "SELECT count(*) FROM {schema}", mustBe: 3}
                  - {id: dataset, type: sql, query: "SELECT count(*) FROM ${dataset}.orders", mustBe: 3}
                  - {id: project, type: sql, query: "SELECT count(*) FROM {project}.orders", mustBe: 3}
                  - {id: catalog, type: sql, query: "SELECT count(*) FROM ${catalog}.orders", mustBe: 3}
                  - {id: database, type: sql, query: "SELECT count(*) FROM ${database}.orders", mustBe: 3}
                  - {id: nowhere, type: sql, query: "SELECT count({column}) FROM {table}", mustBe: 3}
                  - {id: broken, type: sql, query: "SELECT nowhere FROM {object}", mustBe: 1}
                  - {id: outside, type: sql, query: "SELECT count(*) FROM read_text('/etc/hostname')", mustBe: 1}
                  - {id: plain, type: text, description: orders are plausible}
                  - {id: checks, type: custom, engine: soda, implementation: "checks: []"}
            slaProperties:
              - {property: latency, value: 2, unit: h, element: orders.placed}
              - {property: retention, value: 1, unit: y, element: orders.placed}
              - {property: freshness, value: 1, unit: h, element: orders.placed}
              - {property: re, value: 1, unit: d, element: orders.placed}
              - {property: rowCount, value: 3, valueExt: 4}
              - {property: frequency, value: 1, unit: d, element: orders.placed}
              - {property: availability, value: 99.9, unit: percent}
            """;
    private static final String ROWS = """
            SELECT * FROM (VALUES
              (1, 'c1', 2.5, 'new', DATE '2026-01-01', 'a'),
              (2, 'c2', 10.0, 'sent', DATE '2026-01-02', 'bb'),
              (3, NULL, NULL, NULL, NULL, NULL)) AS t(id, customer, total, state, placed, note)""";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "json", "csv", "parquet", "arrow", "arrows", "xlsx"})
    void everyRuleOfThePlanEndsWithItsReason(String ending) throws Exception {
        CompiledContract contract = compile();
        Map<String, String> ends = ends(contract, data(ending), Map.of("customers", List.of(customers("'c1', 'c2'"))));

        assertThat(ends.keySet())
                .containsExactlyInAnyOrderElementsOf(contract.plan("orders").rules().stream()
                        .map(PlannedRule::id)
                        .toList());
        assertThat(ends)
                .containsEntry("orders.id:unique", "PASSED")
                .containsEntry("orders.customer:reference", "PASSED")
                .containsEntry("orders.total:multipleOf", "PASSED")
                .containsEntry("orders.note:longest", "PASSED")
                .containsEntry("orders:sum", "PASSED")
                .containsEntry("orders:rows", "PASSED")
                .containsEntry("orders.placed:sla.latency", "FAILED")
                .containsEntry("orders.placed:sla.retention", "PASSED")
                .containsEntry("orders.placed:sla.freshness", "FAILED")
                .containsEntry("orders.placed:sla.re", "FAILED")
                .containsEntry("orders:sla.rowCount", "PASSED")
                .containsEntry("orders:table", "PASSED")
                .containsEntry("orders:model", "PASSED")
                .containsEntry("orders:schema", "PASSED")
                .containsEntry("orders.note:column", "PASSED")
                .containsEntry("orders.note:field", "PASSED")
                .containsEntry("orders:dataset", "NOT_EXECUTABLE")
                .containsEntry("orders:project", "NOT_EXECUTABLE")
                .containsEntry("orders:catalog", "NOT_EXECUTABLE")
                .containsEntry("orders:database", "NOT_EXECUTABLE")
                .containsEntry("orders:nowhere", "NOT_EXECUTABLE")
                .containsEntry("orders:broken", "NOT_EXECUTABLE")
                .containsEntry("orders:outside", "NOT_EXECUTABLE")
                .containsEntry("orders:plain", "NOT_EXECUTABLE")
                .containsEntry("orders:checks", "NOT_EXECUTABLE")
                .containsEntry("orders:sla.frequency", "SKIPPED")
                .containsEntry("orders:sla.availability", "SKIPPED")
                .containsEntry("orders.id:physicalType", "SKIPPED");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"\"'c1', 'c2'\", PASSED", "'c1', FAILED"})
    void aKeyThatTheOtherDataHasNotIsABreach(String known, String status) throws Exception {
        Map<String, String> ends = ends(compile(), data("ndjson"), Map.of("customers", List.of(customers(known))));

        assertThat(ends).containsEntry("orders.customer:reference", status);
    }

    @ParameterizedTest
    @CsvSource({"arrow, c2, PASSED", "arrow, c3, FAILED", "arrows, c2, PASSED", "xlsx, c2, PASSED", "xlsx, c3, FAILED"})
    void theOtherDataMayBeOfAnyForm(String ending, String second, String status) throws Exception {
        Path file = folder.resolve("customers." + ending);
        List<Map<String, String>> rows = List.of(Map.of("id", "c1"), Map.of("id", second));
        Path customers =
                ending.equals("xlsx") ? ExcelFixture.write(file, "customers", rows) : ArrowFixture.write(file, rows);

        assertThat(ends(compile(), data("csv"), Map.of("customers", List.of(customers))))
                .containsEntry("orders.customer:reference", status);
    }

    @Test
    void withoutTheOtherDataAForeignKeyIsSkipped() throws Exception {
        assertThat(ends(compile(), data("ndjson"), Map.of())).containsEntry("orders.customer:reference", "SKIPPED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY (SELECT 1) TO '@'",
                "SELECT 1) TO '@'; SELECT (1",
                "SELECT 1; COPY (SELECT 1) TO '@'",
                "DELETE FROM {object}",
                "ATTACH '@' AS other",
                "SELECT sum(CAST(state AS INTEGER)) FROM {object}",
                "SELECT error(state) FROM {object}"
            })
    void aQueryCanOnlyReadAndItsTroubleShowsNoValue(String sql) throws Exception {
        Path data = data("parquet");
        byte[] before = Files.readAllBytes(data);
        String rule =
                "- {id: sum, type: sql, query: \"%s\", mustBe: 12.5}".formatted(sql.replace("@", data.toString()));
        CompiledContract contract = compile(CONTRACT.replaceFirst("- \\{id: sum.*", Matcher.quoteReplacement(rule)));

        List<RuleOutcome> outcomes = outcomes(contract, data, Map.of());

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.ruleId().equals("orders:sum"))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.status()).isEqualTo(Status.NOT_EXECUTABLE);
                    assertThat(outcome.reason()).doesNotContain("'new'").doesNotContain("'sent'");
                });
        assertThat(Files.readAllBytes(data)).isEqualTo(before);
    }

    private CompiledContract compile() throws IOException {
        return compile(CONTRACT);
    }

    private CompiledContract compile(String contract) throws IOException {
        Path file = folder.resolve("contract.odcs.yaml");
        Files.writeString(file, contract);
        return Fixture.compile(file);
    }

    private static Map<String, String> ends(CompiledContract contract, Path data, Map<String, List<Path>> references)
            throws Exception {
        List<RuleOutcome> rules = outcomes(contract, data, references);
        assertThat(rules)
                .filteredOn(rule -> rule.status() == Status.SKIPPED || rule.status() == Status.NOT_EXECUTABLE)
                .allSatisfy(rule -> assertThat(rule.reason()).isNotBlank());
        return rules.stream()
                .collect(Collectors.toMap(
                        RuleOutcome::ruleId, rule -> rule.status().name(), (one, other) -> one, TreeMap::new));
    }

    private static List<RuleOutcome> outcomes(CompiledContract contract, Path data, Map<String, List<Path>> references)
            throws Exception {
        return FileValidation.validate(
                        List.of(data), contract, "orders", Fixture.mode(Mode.REPORT), references, ProgressListener.NONE)
                .report()
                .rules();
    }

    private Path data(String ending) throws Exception {
        Path file = folder.resolve("orders." + ending);
        if (ending.startsWith("arrow")) {
            return ArrowFixture.write(file, query(ROWS));
        }
        if (ending.equals("xlsx")) {
            return ExcelFixture.write(file, "orders", query(ROWS));
        }
        String options = switch (ending) {
            case "ndjson" -> "(FORMAT json)";
            case "json" -> "(FORMAT json, ARRAY true)";
            case "csv" -> "(FORMAT csv, HEADER true)";
            default -> "(FORMAT parquet)";
        };
        execute("COPY (%s) TO '%s' %s".formatted(ROWS, file, options));
        return file;
    }

    private Path customers(String keys) throws SQLException {
        Path file = folder.resolve("customers.parquet");
        execute("COPY (SELECT unnest([%s]) AS id) TO '%s' (FORMAT parquet)".formatted(keys, file));
        return file;
    }

    /** The rows that a query gives. */
    private static List<Map<String, @Nullable Object>> query(String sql) throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.put(found.getMetaData().getColumnName(column), found.getObject(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
