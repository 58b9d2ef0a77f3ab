/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.RuleOutcome.Status;
import dev.pacta.validation.engine.EngineData;
import dev.pacta.validation.engine.EngineException;
import dev.pacta.validation.engine.EngineResult;
import dev.pacta.validation.engine.EngineRule;
import dev.pacta.validation.engine.QualityEngine;
import dev.pacta.validation.engine.QualityEngines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Custom rules end by the engine that they are written for, or with what is missing for it. */
class EngineRulesTest {
    private static final String PLANTED = "Ada Planted";
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: custom
            status: active
            version: 1.0.0
            schema:
              - name: people
                properties:
                  - {name: id, logicalType: integer}
                  - name: name
                    physicalName: full_name
                    logicalType: string
                    quality: [%s]
                  - {name: tags, logicalType: array, items: {logicalType: string, quality: [{id: inside, type: custom, engine: counting, implementation: x}]}}
                quality: [%s]
            """;

    @TempDir
    private Path folder;

    /** Counts the rows that a condition in SQL, the rule's implementation, holds for. */
    private static final class Counting implements QualityEngine {
        private final List<Path> seen = new ArrayList<>();

        @Override
        public Set<String> names() {
            return Set.of("counting");
        }

        @Override
        public Optional<String> trouble(Map<String, String> environment) {
            return Optional.ofNullable(environment.get("BROKEN"));
        }

        @Override
        public List<EngineResult> check(EngineData data, List<EngineRule> rules, Map<String, String> environment)
                throws EngineException {
            seen.add(data.parquet());
            assertThat(data.parquet()).isRegularFile();
            List<EngineResult> results = new ArrayList<>();
            for (EngineRule rule : rules) {
                results.add(count(data, rule));
            }
            return results;
        }

        private static EngineResult count(EngineData data, EngineRule rule) throws EngineException {
            String condition = String.valueOf(rule.implementation()).replace("COLUMN", rule.column());
            if (condition.equals("never")) {
                throw new EngineException("it never runs");
            }
            try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = duckdb.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT count(*) FROM read_parquet('%s') WHERE %s".formatted(data.parquet(), condition))) {
                row.next();
                long found = row.getLong(1);
                return found == 0
                        ? new EngineResult.Passed(data.records())
                        : new EngineResult.Failed(data.records(), found, "%d are found".formatted(found));
            } catch (SQLException wrong) {
                return new EngineResult.NotExecutable("the condition cannot be asked");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "parquet", "csv"})
    void anEngineJudgesTheDataWhateverItsForm(String ending) throws Exception {
        Counting counting = new Counting();
        Map<String, RuleOutcome> ends = ends(
                "{id: nobody, type: custom, engine: Counting, implementation: COLUMN IS NULL}",
                "{id: few, type: custom, engine: counting, implementation: id > 7},"
                        + "{id: wrong, type: custom, engine: counting, implementation: nowhere > 7},"
                        + "{id: other, type: custom, engine: unheard-of, implementation: {a: 1}}",
                ending,
                new QualityEngines(List.of(counting), Map.of()));

        assertThat(ends.get("people.name:nobody")).isEqualTo(failed(ends, "people.name:nobody", 1, "1 are found"));
        assertThat(ends.get("people:few")).isEqualTo(failed(ends, "people:few", 2, "2 are found"));
        assertThat(reason(ends, "people:wrong")).isEqualTo("NOT_EXECUTABLE: the condition cannot be asked");
        assertThat(reason(ends, "people:other"))
                .startsWith("NOT_EXECUTABLE: nobody here runs 'unheard-of'; name the jar");
        assertThat(reason(ends, "people.tags:inside")).startsWith("NOT_EXECUTABLE: ");
        assertThat(counting.seen)
                .singleElement()
                .satisfies(file -> assertThat(file.getParent()).doesNotExist());
    }

    @Test
    void anEngineThatCannotRunSaysWhy() throws Exception {
        String rule = "{id: few, type: custom, engine: counting, implementation: never}";
        Counting counting = new Counting();

        assertThat(reason(ends("", rule, "csv", new QualityEngines(List.of(counting), Map.of())), "people:few"))
                .isEqualTo("NOT_EXECUTABLE: it never runs");
        assertThat(reason(
                        ends("", rule, "csv", new QualityEngines(List.of(counting), Map.of("BROKEN", "install it"))),
                        "people:few"))
                .isEqualTo("NOT_EXECUTABLE: install it");
        assertThat(reason(ends("", rule, "csv", QualityEngines.NONE), "people:few"))
                .startsWith("NOT_EXECUTABLE: nobody here runs 'counting'");
    }

    @Test
    void greatExpectationsSaysWhatIsMissing() throws Exception {
        String rule = "{id: few, type: custom, engine: greatExpectations, implementation: x}";
        ClassLoader loader = EngineRulesTest.class.getClassLoader();

        assertThat(reason(ends("", rule, "csv", QualityEngines.found(loader, Map.of())), "people:few"))
                .isEqualTo("NOT_EXECUTABLE: Great Expectations runs in Python; install the package great_expectations"
                        + " and name the Python that has it in PACTA_PYTHON");
        Map<String, String> nowhere =
                Map.of("PACTA_PYTHON", folder.resolve("nowhere").toString());
        assertThat(reason(ends("", rule, "csv", QualityEngines.found(loader, nowhere)), "people:few"))
                .contains("there is no program at");
    }

    @Test
    void greatExpectationsRunsItsExpectations() throws Exception {
        Path python = Path.of(
                Optional.ofNullable(System.getenv("PACTA_EXPORT_PYTHON")).orElse("missing"));
        assumeTrue(Files.isExecutable(python), "PACTA_EXPORT_PYTHON names no Python with the packages");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PACTA_PYTHON", python.toString());

        Map<String, RuleOutcome> ends = ends(
                "{id: there, type: custom, engine: greatExpectations, implementation: {type: expect_column_values_to_not_be_null}},"
                        + "{id: form, type: custom, engine: great-expectations, implementation: \"type: expect_column_values_to_match_regex\\nkwargs: {regex: '^Ada$'}\"}",
                "{id: rows, type: custom, engine: Great Expectations, implementation: {type: expect_table_row_count_to_be_between, kwargs: {minValue: 4, maxValue: 5}}},"
                        + "{id: most, type: custom, engine: gx, implementation: {expectation_type: expect_column_max_to_be_between, kwargs: {column: id, max_value: 7}}},"
                        + "{id: nowhere, type: custom, engine: gx, implementation: {type: expect_column_values_to_be_unique, kwargs: {column: nowhere}}},"
                        + "{id: nothing, type: custom, engine: gx, implementation: {type: expect_nothing}},"
                        + "{id: text, type: custom, engine: gx, implementation: 'a: [b'}",
                "parquet",
                QualityEngines.found(EngineRulesTest.class.getClassLoader(), environment));

        assertThat(ends.get("people.name:there"))
                .isEqualTo(failed(ends, "people.name:there", 1, "1 of 4 values are not as expected"));
        assertThat(ends.get("people.name:form"))
                .isEqualTo(failed(ends, "people.name:form", 2, "2 of 4 values are not as expected"));
        assertThat(ends.get("people:rows").status()).isEqualTo(Status.PASSED);
        assertThat(reason(ends, "people:most")).isEqualTo("FAILED: the data is not as expected");
        assertThat(reason(ends, "people:nowhere")).contains("cannot measure this in the data");
        assertThat(reason(ends, "people:nothing")).contains("no expectation that Great Expectations knows");
        assertThat(reason(ends, "people:text")).startsWith("NOT_EXECUTABLE: ");
        assertThat(ends.toString()).doesNotContain(PLANTED);
    }

    @Test
    void sodaRunsItsChecks() throws Exception {
        Path python = Path.of(
                Optional.ofNullable(System.getenv("PACTA_EXPORT_PYTHON")).orElse("missing"));
        assumeTrue(Files.isExecutable(python), "PACTA_EXPORT_PYTHON names no Python with the packages");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PACTA_PYTHON", python.toString());
        Path home = Files.createDirectory(folder.resolve("home"));
        environment.put("HOME", home.toString());

        Map<String, RuleOutcome> ends = ends(
                "{id: there, type: custom, engine: soda, implementation: {type: missing_count, must_be: 0}},"
                        + "{id: once, type: custom, engine: Soda, implementation: \"type: duplicate_percent\\ncolumns: [id, full_name]\\nmust_be_less_than: 1.0\"},"
                        + "{id: form, type: custom, engine: soda, implementation: {'invalid_count(full_name) = 0': {valid regex: '^Ada$'}}},"
                        + "{id: typo, type: custom, engine: soda, implementation: {type: missing_count, must_bee: 0}}",
                "{id: several, type: custom, engine: soda-core, implementation: \"checks for people:\\n  - row_count > 0\\n  - max(id) <= 7\"},"
                        + "{id: query, type: custom, engine: soda, implementation: \"- failed rows:\\n    fail query: SELECT * FROM people WHERE full_name LIKE '%Planted'\"},"
                        + "{id: nowhere, type: custom, engine: soda, implementation: 'missing_count(nowhere) = 0'},"
                        + "{id: wrong, type: custom, engine: soda, implementation: 'row_cont > 0'},"
                        + "{id: outside, type: custom, engine: soda, implementation: \"- failed rows:\\n    fail query: SELECT * FROM read_csv('/etc/passwd')\"},"
                        + "{id: rows, type: custom, engine: soda, implementation: 'row_count between 4 and 5'},"
                        + "{id: text, type: custom, engine: soda, implementation: 'a: [b'}",
                "parquet",
                QualityEngines.found(EngineRulesTest.class.getClassLoader(), environment));

        assertThat(ends.get("people.name:there"))
                .isEqualTo(failed(ends, "people.name:there", 1, "1 of 4 values are not as expected"));
        assertThat(ends.get("people.name:once").status()).isEqualTo(Status.PASSED);
        assertThat(ends.get("people.name:form"))
                .isEqualTo(failed(ends, "people.name:form", 2, "2 of 4 values are not as expected"));
        assertThat(reason(ends, "people.name:typo")).contains("0 comparisons such as must_be_less_than");
        assertThat(ends.get("people:rows").status()).isEqualTo(Status.PASSED);
        assertThat(reason(ends, "people:several")).isEqualTo("FAILED: the data is not as expected");
        assertThat(reason(ends, "people:query")).isEqualTo("FAILED: the data is not as expected");
        for (String rule : List.of("nowhere", "wrong", "outside", "text")) {
            assertThat(reason(ends, "people:" + rule)).as(rule).startsWith("NOT_EXECUTABLE: ");
        }
        assertThat(ends.toString()).doesNotContain(PLANTED);
        assertThat(home).as("Soda's settings of its user").isEmptyDirectory();
    }

    private static RuleOutcome failed(Map<String, RuleOutcome> ends, String rule, long failures, String reason) {
        RuleOutcome found = ends.get(rule);
        return new RuleOutcome(
                rule,
                found.field(),
                found.description(),
                Status.FAILED,
                reason,
                4,
                failures,
                found.severity(),
                found.schedule());
    }

    private static String reason(Map<String, RuleOutcome> ends, String rule) {
        RuleOutcome end = ends.get(rule);
        return "%s: %s".formatted(end.status(), end.reason());
    }

    private Map<String, RuleOutcome> ends(String ofName, String ofPeople, String ending, QualityEngines engines)
            throws Exception {
        Path file = Files.writeString(folder.resolve("contract.odcs.yaml"), CONTRACT.formatted(ofName, ofPeople));
        CompiledContract contract = Fixture.compile(file);
        FileSettings settings = Fixture.mode(Mode.REPORT).with(engines);
        Map<String, RuleOutcome> ends = new TreeMap<>();
        FileValidation.validate(List.of(data(ending)), contract, "people", settings, ProgressListener.NONE)
                .report()
                .rules()
                .forEach(rule -> ends.put(rule.ruleId(), rule));
        return ends;
    }

    private Path data(String ending) throws SQLException {
        Path file = folder.resolve("people." + ending);
        @Nullable
        String form = Map.of("ndjson", "json", "parquet", "parquet", "csv", "csv, HEADER true")
                .get(ending);
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM (VALUES (1, 'Ada'), (2, '%s'), (8, NULL), (9, 'Eve')) AS t(id, full_name)) TO '%s' (FORMAT %s)"
                            .formatted(PLANTED, file, form));
        }
        return file;
    }
}
