/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.validation.Mode;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.ValidationReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Parts of tables, what is set aside, and what is never done or told. */
class TablePartsTest {
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: parts
            status: active
            version: 1.0.0
            schema:
              - name: things
                properties:
                  - {name: id, logicalType: integer, primaryKey: true, primaryKeyPosition: 1}
                  - {name: kind, logicalType: string, logicalTypeOptions: {maxLength: 1}}
                  - {name: seen, logicalType: timestamp, required: true}
                quality:
                  - {id: rows, type: library, metric: rowCount, mustBeGreaterThan: 4}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void onlyNewRowsAreCheckedAndTheReportSaysWhatThatProves(TestDatabase product) throws Exception {
        TestDatabase.Scratch scratch = loaded(product);

        TableReport first = validate(scratch, since(null));
        assertThat(first.report().records()).isEqualTo(6);
        TablePart.Watermark reached = first.reached();
        assertThat(reached).isNotNull();
        TableReport nothing = validate(scratch, since(reached.value()));
        assertThat(nothing.report().records()).isZero();
        assertThat(nothing.reached()).isEqualTo(reached);

        scratch.execute("INSERT INTO things VALUES (1, 'a', '2026-01-09 00:00:00'), (8, 'bb', '2026-01-10 12:30:00')");
        TableReport next = validate(scratch, since(reached.value()));

        assertThat(next.report().records()).isEqualTo(2);
        assertThat(String.valueOf(next.reached())).contains("2026-01-10 12:30:00");
        assertThat(next.remarks().get(0)).startsWith("checked: seen after 2026-01-06");
        assertThat(ends(next.report()))
                .containsEntry("things.kind:maxLength", "FAILED 1 of 2")
                .containsEntry("things:rows", "SKIPPED 0 of 0");
        assertThat(reason(next.report(), "things.id:unique"))
                .startsWith("passed on seen after 2026-01-06")
                .endsWith("; they were not compared with the other rows");
        assertThat(next.report().result()).isEqualTo(ValidationReport.Result.FAILED);
    }

    /** The greatest text and those that are greater than it are so by the same rules, such as MariaDB's, which leave out case. */
    @ParameterizedTest
    @EnumSource
    void textThatGrowsIsTakenUpWhereItsColumnSaysThatItHasEnded(TestDatabase product) throws Exception {
        TestDatabase.Scratch scratch = loaded(product);
        scratch.execute("UPDATE things SET kind = 'B' WHERE id = 6", "UPDATE things SET kind = 'a' WHERE id < 6");
        TablePart.Watermark reached = validate(
                        scratch, new TablePart(new TablePart.Watermark("kind", null), Map.of(), null))
                .reached();

        TableReport next = validate(scratch, new TablePart(reached, Map.of(), null));

        assertThat(next.report().records()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void onePartitionIsCheckedByItself(TestDatabase product) throws Exception {
        TableReport report = validate(loaded(product), new TablePart(null, Map.of("kind", "b"), null));

        assertThat(report.report().records()).isEqualTo(3);
        assertThat(reason(report.report(), "things.kind:maxLength")).isEqualTo("passed on kind = b");
        assertThat(report.report().result()).isEqualTo(ValidationReport.Result.PASSED);
    }

    @ParameterizedTest
    @EnumSource
    void aSampleIsTheSameInEachQueryOfARun(TestDatabase product) throws Exception {
        TestDatabase.Scratch scratch = loaded(product);
        StringBuilder rows = new StringBuilder("INSERT INTO things VALUES (100, 'long', NULL)");
        for (int id = 101; id < 600; id++) {
            rows.append(", (").append(id).append(", 'long', NULL)");
        }
        scratch.execute(rows.toString());

        TableReport report = validate(scratch, new TablePart(null, Map.of(), 20.0));

        assertThat(report.report().records()).isBetween(40L, 180L);
        assertThat(ends(report.report())).containsKey("things.kind:maxLength");
        assertThat(report.report().invalidRecords())
                .isBetween(1L, report.report().records());
        assertThat(reason(report.report(), "things.id:unique"))
                .startsWith("passed on a sample of about 20 % of the rows");
    }

    @ParameterizedTest
    @EnumSource
    void keysAndReasonsAreSetAsideAndTheOthersPass(TestDatabase product) throws Exception {
        TestDatabase.Scratch scratch = loaded(product);
        scratch.execute("INSERT INTO things VALUES (7, 'far too long', NULL), (8, 'c', NULL)");

        TableReport report;
        try (Database database = scratch.open()) {
            report = TableValidation.validate(
                    database,
                    Shop.compile(CONTRACT),
                    "things",
                    new TableSettings(Mode.QUARANTINE, null, Map.of(), folder, TablePart.ALL, Shop.CLOCK));
        }

        assertThat(report.blocked()).isFalse();
        assertThat(report.quarantined()).isEqualTo(2);
        Path run = report.quarantineFolder();
        assertThat(run).isNotNull();
        assertThat(Files.readAllLines(run.resolve("things.keys.ndjson")))
                .containsExactlyInAnyOrder("{\"id\":\"7\"}", "{\"id\":\"8\"}");
        assertThat(Files.readAllLines(run.resolve("things.reasons.ndjson")))
                .anyMatch(line -> line.contains("\"key\":\"id=7\"")
                        && line.contains("things.kind:maxLength")
                        && line.contains("things.seen:required"));
    }

    @ParameterizedTest
    @EnumSource
    void theSessionOnlyReads(TestDatabase product) throws Exception {
        TestDatabase.Scratch scratch = loaded(product);
        String contract = CONTRACT + """
                      - {id: deletes, type: sql, query: "DELETE FROM {object}", mustBe: 0}
                      - {id: two, type: sql, query: "SELECT 1; DELETE FROM things", mustBe: 1}
                      - {id: closes, type: sql, query: "SELECT 1) m; DELETE FROM things; SELECT (1", mustBe: 1}
                      - {id: outside, type: sql, query: "SELECT count(*) FROM read_text('/etc/hostname')", mustBe: 1}
                      - {id: hidden, type: sql, query: "SELECT 1 /* ; */ -- ) x", mustBe: 1}
                """;
        try (Database database = scratch.open()) {
            TableReport report = TableValidation.validate(
                    database, Shop.compile(contract), "things", TableSettings.of(Mode.REPORT, Shop.CLOCK));

            assertThat(ends(report.report()))
                    .containsEntry("things:deletes", "NOT_EXECUTABLE 0 of 0")
                    .containsEntry("things:two", "NOT_EXECUTABLE 0 of 0")
                    .containsEntry("things:closes", "NOT_EXECUTABLE 0 of 0")
                    .containsEntry("things:outside", "NOT_EXECUTABLE 0 of 0")
                    .containsEntry("things:hidden", "PASSED 0 of 6");
        }
        assertThat(validate(scratch, TablePart.ALL).report().records()).isEqualTo(6);
    }

    @Test
    void passwordsAreNowhere() throws Exception {
        TestDatabase.Scratch scratch = TestDatabase.MARIADB.scratch();
        DatabaseSettings wrong = new DatabaseSettings(
                scratch.url() + "?connectTimeout=5000", "tester", new PasswordSource("env:DB"), List.of(), 5, null);

        assertThatThrownBy(() -> Database.open(wrong, Map.of("DB", "geheim-4711")))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("SQL state 28000")
                .hasMessageNotContaining("geheim")
                .hasNoCause();
        assertThat(wrong.toString()).doesNotContain("DB", "connectTimeout");
        assertThatThrownBy(() -> new PasswordSource("geheim-4711"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("geheim");
        assertThatThrownBy(() -> Database.open(
                        new DatabaseSettings("jdbc:nothing:x", null, PasswordSource.NONE, List.of(), 5, null),
                        Map.of()))
                .hasMessage("there is no JDBC driver for jdbc:nothing:x; name the jar file of the product's driver");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://host/db?password=x",
                "jdbc:postgresql://host/db?ssl=true&PassWord = x",
                "jdbc:sqlserver://host;databaseName=db;password=x",
                "jdbc:snowflake://host/?private_key_pwd=x",
                "jdbc:databricks://host;UID=token;PWD=x",
                "jdbc:mysql://user:x@host/db",
                "jdbc:oracle:thin:scott/tiger@host:1521/x",
                "jdbc:mariadb://address=(host=h)(password=x)/db",
                "jdbc:trino://host?accessToken=x"
            })
    void anAddressWithASecretIsRefused(String url) {
        assertThatThrownBy(() -> DatabaseSettings.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds a password")
                .hasMessageNotContaining("tiger");
    }

    private static TestDatabase.Scratch loaded(TestDatabase product) throws Exception {
        TestDatabase.Scratch scratch = product.scratch();
        scratch.execute(
                "CREATE TABLE things (id INTEGER, kind VARCHAR(20), seen TIMESTAMP NULL)",
                "INSERT INTO things VALUES (1, 'a', '2026-01-01 00:00:00'), (2, 'b', '2026-01-02 00:00:00'), (3, 'a', '2026-01-03 00:00:00'),"
                        + " (4, 'b', '2026-01-04 00:00:00'), (5, 'a', '2026-01-05 00:00:00'), (6, 'b', '2026-01-06 00:00:00')");
        return scratch;
    }

    private static TablePart since(@Nullable String value) {
        return new TablePart(new TablePart.Watermark("seen", value), Map.of(), null);
    }

    private static TableReport validate(TestDatabase.Scratch scratch, TablePart part) throws Exception {
        try (Database database = scratch.open()) {
            return TableValidation.validate(
                    database,
                    Shop.compile(CONTRACT),
                    "things",
                    new TableSettings(Mode.BLOCK, null, Map.of(), null, part, Shop.CLOCK));
        }
    }

    private static String reason(ValidationReport report, String rule) {
        return report.rules().stream()
                .filter(outcome -> outcome.ruleId().equals(rule))
                .map(outcome -> String.valueOf(outcome.reason()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> ends(ValidationReport report) {
        return report.rules().stream()
                .collect(Collectors.toMap(
                        RuleOutcome::ruleId,
                        rule -> "%s %d of %d".formatted(rule.status(), rule.failures(), rule.checked())));
    }
}
