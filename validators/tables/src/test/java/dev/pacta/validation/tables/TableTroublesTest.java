/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.report.ReportJson;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What databases do that files do not. */
class TableTroublesTest {
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: strange
            status: active
            version: 1.0.0
            schema:
              - name: things
                physicalName: %s
                properties:
            """;

    @ParameterizedTest
    @EnumSource
    void namesAreTakenAsTheyAreWhateverIsInThem(TestDatabase product) throws Exception {
        TestDatabase.Scratch scratch = product.scratch();
        boolean backquotes = product == TestDatabase.MARIADB;
        String table = backquotes ? "`Odd \"na``me`" : "\"Odd \"\"na`me\"";
        scratch.execute(
                "CREATE TABLE %s (%s INTEGER, %s VARCHAR(9))"
                        .formatted(
                                table,
                                backquotes ? "`order`" : "\"order\"",
                                backquotes ? "`Mixed.Case`" : "\"Mixed.Case\""),
                "INSERT INTO %s VALUES (1, 'a'), (1, 'a'''), (NULL, '8')".formatted(table));
        ValidationReport report = validate(scratch, "'\"Odd \"\"na`me\"'", """
                      - {name: order, logicalType: integer, required: true, unique: true}
                      - {name: text, physicalName: Mixed.Case, logicalType: string, logicalTypeOptions: {pattern: "^[a-z']+$"}}
                """);

        assertThat(ends(report))
                .containsEntry("things.order:required", "FAILED 1 of 3")
                .containsEntry("things.order:unique", "FAILED 1 of 3")
                .containsEntry("things.text:pattern", "FAILED 1 of 3");
        assertThat(report.invalidRecords()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aTableThatIsNotThereIsSaidAndAMissingColumnBreaksItsRules(TestDatabase product) throws Exception {
        TestDatabase.Scratch scratch = product.scratch();
        assertThatThrownBy(() -> validate(scratch, "nowhere", "          - {name: id, logicalType: integer}\n"))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessage(
                        "the database shows no table or view nowhere, or more than one of that name; name it with its schema");

        scratch.execute("CREATE TABLE things (id INTEGER)", "INSERT INTO things VALUES (1), (2)");
        ValidationReport report = validate(scratch, "things", """
                      - {name: id, logicalType: integer, physicalType: INTEGER}
                      - {name: needed, logicalType: string, required: true, physicalType: VARCHAR(9)}
                      - {name: optional, logicalType: string, unique: true, logicalTypeOptions: {maxLength: 3}}
                """);

        assertThat(ends(report))
                .containsEntry("things.needed:required", "FAILED 2 of 2")
                .containsEntry("things.needed:physicalType", "FAILED 1 of 1")
                .containsEntry("things.optional:maxLength", "SKIPPED 0 of 0")
                .containsEntry("things.optional:unique", "PASSED 0 of 2")
                .containsEntry("things.id:physicalType", "PASSED 0 of 1");
        assertThat(report.invalidRecords()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aViewIsCheckedAsATableIs(TestDatabase product) throws Exception {
        TestDatabase.Scratch scratch = product.scratch();
        scratch.execute(
                "CREATE TABLE base (id INTEGER, name VARCHAR(9))",
                "INSERT INTO base VALUES (1, 'a'), (2, NULL)",
                "CREATE VIEW things AS SELECT id, name FROM base");

        assertThat(ends(validate(scratch, "things", "          - {name: name, logicalType: string, required: true}\n")))
                .containsEntry("things.name:required", "FAILED 1 of 2");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void blanksThatOnlyFillUpAreNoPartOfAText(TestDatabase product) throws Exception {
        TestDatabase.Scratch scratch = product.scratch();
        scratch.execute(
                "CREATE TABLE things (code CHAR(5))", "INSERT INTO things VALUES ('DE'), ('FR'), ('de'), ('DE')");
        ValidationReport report = validate(scratch, "things", """
                      - {name: code, logicalType: string, unique: true, logicalTypeOptions: {maxLength: 2, pattern: "^[A-Z]{2}$"}}
                """);

        assertThat(ends(report))
                .containsEntry("things.code:maxLength", "PASSED 0 of 4")
                .containsEntry("things.code:pattern", "FAILED 1 of 4")
                .containsEntry("things.code:unique", "FAILED 1 of 4");
    }

    @ParameterizedTest
    @EnumSource
    void textsAreEqualOnlyCharacterByCharacterWhateverTheCollation(TestDatabase product) throws Exception {
        TestDatabase.Scratch scratch = product.scratch();
        String collated = switch (product) {
            case POSTGRESQL -> "VARCHAR(9) COLLATE ignoring_case";
            case MARIADB -> "VARCHAR(9) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci";
            case DUCKDB -> "VARCHAR COLLATE NOCASE";
        };
        if (product == TestDatabase.POSTGRESQL) {
            scratch.execute(
                    "CREATE COLLATION ignoring_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
        }
        scratch.execute(
                "CREATE TABLE parents (id %s)".formatted(collated),
                "INSERT INTO parents VALUES ('a'), ('b')",
                "CREATE TABLE things (id %s)".formatted(collated),
                "INSERT INTO things VALUES ('a'), ('A'), ('a '), ('\u00e4'), ('a')");
        ValidationReport report = validate(scratch, "things", """
                      - name: id
                        logicalType: string
                        unique: true
                        logicalTypeOptions: {pattern: "^[^A]"}
                        relationships: [{to: parents.id}]
                        quality: [{id: listed, type: library, metric: invalidValues, arguments: {validValues: [a, b]}, mustBe: 3}]
                """);

        assertThat(ends(report))
                .containsEntry("things.id:unique", "FAILED 1 of 5")
                .containsEntry("things.id:reference", "FAILED 3 of 5")
                .containsEntry("things.id:pattern", "FAILED 1 of 5")
                .containsEntry("things.id:listed", "PASSED 0 of 5");
    }

    @Test
    void mariaDbsModesChangeNothing() throws Exception {
        TestDatabase.Scratch scratch = TestDatabase.MARIADB.scratch();
        scratch.execute(
                "SET GLOBAL sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES,PIPES_AS_CONCAT,PAD_CHAR_TO_FULL_LENGTH'");
        try {
            scratch.execute(
                    "CREATE TABLE things (code CHAR(5), day DATE, flag TINYINT(1))",
                    "INSERT INTO things VALUES ('a\\b', '2026-00-10', 2), ('a\\\\b', '0000-00-00', 1), ('a', '2026-01-10', 0)");
            ValidationReport report = validate(scratch, "things", """
                          - {name: code, logicalType: string, logicalTypeOptions: {pattern: '^a(\\\\b)?$'}}
                          - {name: day, logicalType: date, logicalTypeOptions: {minimum: "2026-01-01"}}
                          - {name: flag, logicalType: boolean}
                    """);

            assertThat(ends(report))
                    .containsEntry("things.code:pattern", "FAILED 1 of 3")
                    .containsEntry("things.day:type", "FAILED 2 of 3")
                    .containsEntry("things.day:minimum", "PASSED 0 of 1")
                    .containsEntry("things.flag:type", "FAILED 1 of 3");
            assertThat(report.invalidRecords()).isEqualTo(2);
        } finally {
            scratch.execute("SET GLOBAL sql_mode = DEFAULT");
        }
    }

    @Test
    void postgreSqlsNumbersAndTimesThatAreNoneBreakTheirTypes() throws Exception {
        TestDatabase.Scratch scratch = TestDatabase.POSTGRESQL.scratch();
        scratch.execute(
                "CREATE TABLE things (d DOUBLE PRECISION, n NUMERIC, t TIMESTAMPTZ, day DATE, r REAL, at TIME)",
                "INSERT INTO things VALUES ('NaN', 'NaN', 'infinity', '-infinity', 'NaN', '24:00'),"
                        + " ('Infinity', 'Infinity', '0044-03-15 12:00+00 BC', '12026-01-01', 0.1, '23:59:59'),"
                        + " (1.5, 1.50, '2026-01-31 23:30:00-02', '2026-01-31', 0.2, '00:00')");
        ValidationReport report = validate(scratch, "things", """
                      - {name: d, logicalType: number, logicalTypeOptions: {maximum: 9}}
                      - {name: n, logicalType: number, logicalTypeOptions: {multipleOf: 0.5}}
                      - {name: t, logicalType: timestamp, logicalTypeOptions: {minimum: "2026-02-01T01:30:00Z"}}
                      - {name: day, logicalType: date, logicalTypeOptions: {maximum: "2026-12-31"}}
                      - {name: r, logicalType: number, logicalTypeOptions: {minimum: 0.2}}
                      - {name: at, logicalType: time}
                """);

        assertThat(ends(report))
                .containsEntry("things.d:type", "FAILED 2 of 3")
                .containsEntry("things.d:maximum", "PASSED 0 of 1")
                .containsEntry("things.n:type", "FAILED 2 of 3")
                .containsEntry("things.n:multipleOf", "PASSED 0 of 1")
                .containsEntry("things.t:type", "FAILED 2 of 3")
                .containsEntry("things.t:minimum", "PASSED 0 of 1")
                .containsEntry("things.day:type", "FAILED 2 of 3")
                .containsEntry("things.r:type", "FAILED 1 of 3")
                .containsEntry("things.r:minimum", "FAILED 1 of 2")
                .containsEntry("things.at:type", "FAILED 1 of 3");
    }

    @Test
    void postgreSqlsOwnTypesAreRead() throws Exception {
        TestDatabase.Scratch scratch = TestDatabase.POSTGRESQL.scratch();
        scratch.execute(
                "CREATE TYPE mood AS ENUM ('glad', 'sad')",
                "CREATE DOMAIN small AS INTEGER CHECK (VALUE < 100)",
                "CREATE TABLE things (id UUID, m mood, tags TEXT[], doc JSONB, s small, raw BYTEA)",
                "INSERT INTO things VALUES ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 'glad', '{a,b}', '{\"x\": 1}', 5, '\\x00ff'),"
                        + " ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12', 'sad', '{a,NULL,a}', '{\"x\": \"1\"}', 50, NULL),"
                        + " (NULL, NULL, '{}', '[]', NULL, NULL)");
        ValidationReport report = validate(scratch, "things", """
                      - {name: id, logicalType: string, logicalTypeOptions: {format: uuid}}
                      - {name: m, logicalType: string, quality: [{id: glad, type: library, metric: invalidValues, arguments: {validValues: [glad]}, mustBe: 0}]}
                      - {name: tags, logicalType: array, logicalTypeOptions: {minItems: 1, uniqueItems: true}, items: {logicalType: string}}
                      - {name: doc, logicalType: object, properties: [{name: x, logicalType: integer}]}
                      - {name: s, logicalType: integer, logicalTypeOptions: {maximum: 9}}
                      - {name: raw, logicalType: string, logicalTypeOptions: {pattern: "^[0-9a-f]*$"}}
                """);

        assertThat(ends(report))
                .containsEntry("things.id:format", "PASSED 0 of 2")
                .containsEntry("things.m:glad", "FAILED 1 of 3")
                .containsEntry("things.tags:minItems", "FAILED 1 of 3")
                .containsEntry("things.tags:uniqueItems", "FAILED 1 of 3")
                .containsEntry("things.doc:type", "FAILED 1 of 3")
                .containsEntry("things.doc.x:type", "FAILED 1 of 2")
                .containsEntry("things.s:maximum", "FAILED 1 of 2")
                .containsEntry("things.raw:pattern", "PASSED 0 of 1");
        assertThat(report.invalidRecords()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void undeclaredPersonalDataIsFoundAndNeverShown(TestDatabase product) throws Exception {
        TestDatabase.Scratch scratch = product.scratch();
        scratch.execute(
                "CREATE TABLE things (id VARCHAR(40) PRIMARY KEY, note VARCHAR(90), extra VARCHAR(90), big BIGINT)",
                "INSERT INTO things VALUES ('a@example.org', 'write to eve@example.org', 'call +49 30 901820 now', 4111111111111111),"
                        + " ('b', 'nothing', 'nothing', 7), ('c', NULL, NULL, NULL)");
        ValidationReport report = validate(scratch, "things", """
                      - {name: id, logicalType: string, primaryKey: true, logicalTypeOptions: {maxLength: 40}, customProperties: [{property: privacy, value: {dataCategory: user.contact.email}}]}
                      - {name: note, logicalType: string, logicalTypeOptions: {maxLength: 20}}
                """);

        assertThat(report.personal().stream().map(finding -> finding.field() + " " + finding.detector()))
                .contains("note e-mail address", "* telephone number");
        assertThat(ends(report)).containsEntry("things.note:maxLength", "FAILED 1 of 2");
        assertThat(ReportJson.write(report))
                .doesNotContain("eve@", "a@example", "901820", "411111")
                .contains("\"key\" : \"id=***\"");
    }

    private static ValidationReport validate(TestDatabase.Scratch scratch, String table, String properties)
            throws Exception {
        CompiledContract contract = Shop.compile(CONTRACT.formatted(table) + properties);
        try (Database database = scratch.open()) {
            return TableValidation.validate(database, contract, "things", TableSettings.of(Mode.BLOCK, Shop.CLOCK))
                    .report();
        }
    }

    private static Map<String, String> ends(ValidationReport report) {
        return report.rules().stream()
                .collect(Collectors.toMap(
                        RuleOutcome::ruleId,
                        rule -> "%s %d of %d".formatted(rule.status(), rule.failures(), rule.checked())));
    }
}
