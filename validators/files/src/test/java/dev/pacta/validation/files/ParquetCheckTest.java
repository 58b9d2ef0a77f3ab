/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.plan.RunContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What queries say of a Parquet file is what reading the same rows finds; whatever they cannot say is read. */
class ParquetCheckTest {
    private static final String CONTRACT = """
            apiVersion: v3.2.0
            kind: DataContract
            id: sales
            version: 1.0.0
            schema:
              - name: sales
                properties:
                  - {name: id, logicalType: integer, required: true, unique: true}
                  - {name: number, logicalType: string, required: true, logicalTypeOptions: {pattern: "^ORD-[0-9]{8}$"}}
                  - {name: channel, logicalType: string, enum: [{value: web}, {value: "sho'p"}]}
                  - {name: amount, logicalType: number, logicalTypeOptions: {minimum: 0, exclusiveMaximum: 1000.5}}
                  - {name: rate, logicalType: number, logicalTypeOptions: {minimum: 0}}
                  - {name: pieces, logicalType: integer, logicalTypeOptions: {exclusiveMinimum: 0, maximum: 99}}
                  - {name: note, logicalType: string, logicalTypeOptions: {minLength: 2, maxLength: 12}}
                  - name: mail
                    logicalType: string
                    logicalTypeOptions: {format: email}
                    customProperties: [{property: privacy, value: {dataCategory: user.contact.email}}]
                  - {name: day, logicalType: date}
                  - {name: moment, logicalType: timestamp}
                  - {name: open, logicalType: boolean}
                  - {name: visits, logicalType: integer, logicalTypeOptions: {format: i64}}
                  - {name: floor, logicalType: integer, logicalTypeOptions: {format: i32}}
                  - {name: port, logicalType: integer, logicalTypeOptions: {format: u16}}
                  - {name: serial, logicalType: integer, logicalTypeOptions: {format: u64}}
                  - {name: debt, logicalType: integer, logicalTypeOptions: {format: i64}}
                  - {name: token, logicalType: integer, logicalTypeOptions: {format: i128}}
                  - {name: stamp, logicalType: integer, logicalTypeOptions: {format: i64, maximum: 9223372036854775806}}
                quality:
                  - {type: library, metric: rowCount, mustBeGreaterThan: 10}
            """;
    private static final String GOOD = """
            SELECT i::BIGINT AS id, printf('ORD-%08d', i) AS number, CASE WHEN i % 7 = 0 THEN NULL WHEN i % 2 = 0 THEN 'web' ELSE 'sho''p' END AS channel,
              (i % 1000)::DECIMAL(8, 2) AS amount, (i % 10)::DOUBLE AS rate, (1 + i % 99)::INTEGER AS pieces, CASE WHEN i % 3 = 0 THEN NULL ELSE 'Tür ' || i END AS note,
              'person' || i || '@example.org' AS mail, DATE '2026-01-01' + (i % 300)::INTEGER AS day, TIMESTAMP '2026-01-01 12:00:00' + to_seconds(i) AS moment,
              i % 2 = 0 AS open, (9223372036854775807 - i)::BIGINT AS visits, (i - 50)::SMALLINT AS floor, (65535 - i)::INTEGER AS port,
              ('18446744073709551615'::HUGEINT - i)::DECIMAL(25, 0) AS serial, ('9223372036854775807'::HUGEINT - i)::DECIMAL(38, 2)::DECIMAL(30, 0) AS debt,
              repeat('9', 38)::DECIMAL(38, 0) AS token, (9223372036854775806 - i)::BIGINT AS stamp
            FROM range(100) rows(i)""";

    private static final Connection DUCKDB = open();

    @TempDir
    Path folder = Path.of("replaced");

    @Test
    void goodRowsAreCountedAsIfTheyWereRead() throws Exception {
        Path parquet = write(GOOD, "good");
        assertThat(isAsked(parquet)).isTrue();
        FileReport report = validate(parquet);
        assertThat(report.report().records()).isEqualTo(100);
        assertThat(report.report().count(RuleOutcome.Status.FAILED)).isZero();
        assertThat(report.report().rules())
                .isEqualTo(validate(folder.resolve("good.ndjson")).report().rules());
    }

    @Test
    void twoFilesAreOneTable() throws Exception {
        Path first = write(GOOD, "first");
        Path second = write(GOOD, "second");
        FileReport report = FileValidation.validate(
                List.of(first, second), contract(), "sales", Fixture.mode(Mode.REPORT), ProgressListener.NONE);
        assertThat(report.report().rules())
                .filteredOn(rule -> rule.ruleId().equals("sales.id:unique"))
                .allSatisfy(rule -> assertThat(rule.failures()).isEqualTo(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = CASE WHEN i = 77 THEN 78 ELSE i END",
                "number = CASE WHEN i = 77 THEN 'ORD-12345678' || chr(10) ELSE number END",
                "channel = CASE WHEN i = 77 THEN 'fax' ELSE channel END",
                "amount = CASE WHEN i = 77 THEN 1000.5 ELSE amount END",
                "rate = CASE WHEN i = 77 THEN 'NaN'::DOUBLE ELSE rate END",
                "pieces = CASE WHEN i = 77 THEN 0 ELSE pieces END",
                "port = CASE WHEN i = 77 THEN 65536 ELSE port END",
                "port = CASE WHEN i = 77 THEN -1 ELSE port END",
                "serial = CASE WHEN i = 77 THEN 18446744073709551616::DECIMAL(25, 0) ELSE serial END",
                "serial = CASE WHEN i = 77 THEN -1 ELSE serial END",
                "debt = CASE WHEN i = 77 THEN 9223372036854775808::DECIMAL(30, 0) ELSE debt END",
                "debt = CASE WHEN i = 77 THEN -9223372036854775809::DECIMAL(30, 0) ELSE debt END",
                "stamp = CASE WHEN i = 77 THEN 9223372036854775807 ELSE stamp END",
                "note = CASE WHEN i = 77 THEN 'ü' ELSE note END",
                "note = CASE WHEN i = 77 THEN 'a@b.example' ELSE note END",
                "mail = CASE WHEN i = 77 THEN 'a' || chr(10) || '@b.de' ELSE mail END",
                "mail = CASE WHEN i = 77 THEN '4111111111111111@b.de' ELSE mail END"
            })
    void whateverIsWrongIsFoundByReading(String change) throws Exception {
        String column = change.substring(0, change.indexOf(' '));
        String value = change.substring(change.indexOf('=') + 2);
        String query = "SELECT * EXCLUDE (i) REPLACE (%s AS %s) FROM (%s)"
                .formatted(value, column, GOOD.replace("SELECT i::BIGINT", "SELECT i, i::BIGINT"));
        Path parquet = write(query, "bad");
        FileReport rows = validate(parquet);
        assertThat(rows.report().records()).isEqualTo(100);
        assertThat(rows.report().result()).isEqualTo(ValidationReport.Result.FAILED);
        if (!value.contains("'NaN'")) {
            assertThat(rows.report().rules())
                    .isEqualTo(validate(folder.resolve("bad.ndjson")).report().rules());
        }
    }

    @Test
    void aColumnThatTheContractDoesNotNameIsSearchedRowByRow() throws Exception {
        Path parquet = write("SELECT *, '4111111111111111' AS extra FROM (" + GOOD + ")", "extra");
        assertThat(validate(parquet).report().personal()).isNotEmpty();
    }

    @Test
    void aFileWithOtherColumnsThanTheFirstIsReadByItself() throws Exception {
        Path first = write(GOOD, "alone");
        Path second = write("SELECT *, '4111111111111111' AS extra FROM (" + GOOD + ")", "other");
        assertThat(isAsked(first, second)).isFalse();
        FileReport report = FileValidation.validate(
                List.of(first, second), contract(), "sales", Fixture.mode(Mode.REPORT), ProgressListener.NONE);
        assertThat(report.report().personal()).isNotEmpty();
    }

    @Test
    void datesAreReadWhereTheContractSaysHowTheyAreWritten() throws Exception {
        Path file = folder.resolve("formatted.odcs.yaml");
        Files.writeString(
                file,
                CONTRACT.replace("logicalType: date}", "logicalType: date, logicalTypeOptions: {format: dd.MM.yyyy}}"));
        FileReport report =
                Fixture.validate(Fixture.compile(file), "sales", write(GOOD, "formatted"), Fixture.mode(Mode.REPORT));
        assertThat(report.report().rules())
                .filteredOn(rule -> rule.ruleId().equals("sales.day:type"))
                .allSatisfy(rule -> assertThat(rule.failures()).isEqualTo(100));
    }

    private static Connection open() {
        try {
            return DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @AfterAll
    static void close() throws SQLException {
        DUCKDB.close();
    }

    private CompiledContract contract() throws IOException {
        Path file = folder.resolve("sales.odcs.yaml");
        Files.writeString(file, CONTRACT);
        return Fixture.compile(file);
    }

    /** Each question is bound to all columns: of ten thousand columns that took minutes, and to read twenty rows of them takes none. */
    @Test
    void fewRowsOfManyRulesAreReadAndManyAsked() throws Exception {
        Path few = write(GOOD, "few");
        Path many = write(GOOD.replace("range(100)", "range(2000)"), "many");

        assertThat(isAsked(few)).isTrue();
        assertThat(ParquetCheck.whereItPays(asker(), new FileSet(List.of(few), null)))
                .isFalse();
        assertThat(ParquetCheck.whereItPays(asker(), new FileSet(List.of(many), null)))
                .isTrue();
    }

    /** Whether no more than the bad rows is read. */
    private boolean isAsked(Path... parquet) throws Exception {
        return ParquetCheck.of(asker(), new FileSet(List.of(parquet), null));
    }

    private ParquetCheck.Asker asker() throws IOException {
        CompiledContract contract = contract();
        RunContext context = new RunContext(Fixture.CLOCK.instant(), Map.of());
        return new ParquetCheck.Asker(
                contract,
                contract.contract().schemaObject("sales").orElseThrow(),
                context,
                contract.validator("sales").open(context),
                false,
                null,
                ProgressListener.NONE,
                0);
    }

    private FileReport validate(Path data) throws Exception {
        return Fixture.validate(contract(), "sales", data, Fixture.mode(Mode.REPORT));
    }

    /** As Parquet, and the same rows as NDJSON beside it. */
    private Path write(String query, String name) throws SQLException {
        Path parquet = folder.resolve(name + ".parquet");
        try (Statement statement = DUCKDB.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(query, parquet));
            statement.execute("COPY (%s) TO '%s' (FORMAT json)".formatted(query, folder.resolve(name + ".ndjson")));
        }
        return parquet;
    }
}
