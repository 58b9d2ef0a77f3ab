/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.tables.Database;
import dev.pacta.validation.tables.DatabaseSettings;
import dev.pacta.validation.tables.TableExplanation;
import dev.pacta.validation.tables.TablePart;
import dev.pacta.validation.tables.TableSettings;
import dev.pacta.validation.tables.TableValidation;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Spark counts in the SQL for Databricks is what the check of each row counts. */
class TablesInSqlTest {
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: sales
            status: active
            version: 1.0.0
            schema:
              - name: sales
                properties:
                  - {name: id, logicalType: string, required: true, unique: true, logicalTypeOptions: {pattern: "^S-[0-9]{2}$"}}
                  - name: status
                    logicalType: string
                    logicalTypeOptions: {minLength: 1, maxLength: 9}
                    quality:
                      - {id: known, type: library, metric: invalidValues, arguments: {validValues: ["paid", "it's", "back\\\\slash", "${x}", "gr\u00f6\u00dfe"]}, mustBe: 0}
                  - {name: mail, logicalType: string, logicalTypeOptions: {format: email}, customProperties: [{property: privacy, value: {dataCategory: user.contact.email}}]}
                  - {name: total, logicalType: number, logicalTypeOptions: {minimum: 0, exclusiveMaximum: 1000, multipleOf: 0.05}}
                  - {name: rate, logicalType: number, logicalTypeOptions: {minimum: 0.1, maximum: 0.9}}
                  - {name: whole, logicalType: integer, logicalTypeOptions: {minimum: 1}}
                  - {name: quantity, logicalType: integer, logicalTypeOptions: {multipleOf: 2}}
                  - {name: sold, logicalType: timestamp, required: true, logicalTypeOptions: {minimum: "2025-06-01T00:00:00Z"}}
                  - {name: due, logicalType: date, logicalTypeOptions: {maximum: "2027-12-31"}}
                  - {name: open, logicalType: boolean}
                quality:
                  - {id: pairs, type: library, metric: duplicateValues, arguments: {properties: [status, quantity]}, mustBeLessThan: 1}
                  - {id: rows, type: library, metric: rowCount, mustBe: 16}
            """;
    private static final StructType SALES = new StructType()
            .add("id", DataTypes.StringType)
            .add("status", DataTypes.StringType)
            .add("mail", DataTypes.StringType)
            .add("total", DataTypes.createDecimalType(12, 2))
            .add("rate", DataTypes.DoubleType)
            .add("whole", DataTypes.DoubleType)
            .add("quantity", DataTypes.IntegerType)
            .add("sold", DataTypes.TimestampType)
            .add("due", DataTypes.DateType)
            .add("open", DataTypes.BooleanType);
    private static final Instant SOLD = Instant.parse("2026-01-01T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), java.time.ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @BeforeAll
    static void saveTable() throws Exception {
        SparkSession spark = LocalSpark.session();
        spark.sql("DROP TABLE IF EXISTS sales");
        spark.createDataFrame(rows(), SALES).write().format("parquet").saveAsTable("sales");
        SparkDriver.register(spark);
    }

    /** Each row but the first differs from it in one column. */
    private static List<Row> rows() {
        Object[][] changes = {
            {},
            {1, "Paid"},
            {1, "paid "},
            {1, "\ud83d\ude00".repeat(9)},
            {1, "\ud83d\ude00".repeat(10)},
            {1, ""},
            {1, "back\\slash"},
            {1, "it's"},
            {1, "${x}"},
            {0, "S-00"},
            {0, "s-00"},
            {0, "S-99\n"},
            {4, Double.NaN, 5, 1e300},
            {4, 0.9000001, 5, 1.5},
            {3, new BigDecimal("999.99"), 6, 3},
            {2, "nobody", 7, null, 8, LocalDate.of(2028, 1, 1), 9, null},
        };
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < changes.length; number++) {
            Object[] values = {
                "S-%02d".formatted(number),
                "paid",
                "a@example.org",
                new BigDecimal("10.05"),
                0.5,
                2.0,
                2 * number,
                SOLD,
                LocalDate.of(2026, 5, 1),
                true
            };
            for (int at = 0; at < changes[number].length; at += 2) {
                values[(int) changes[number][at]] = changes[number][at + 1];
            }
            values[7] = values[7] == null ? null : java.sql.Timestamp.from((Instant) values[7]);
            values[8] = java.sql.Date.valueOf((LocalDate) values[8]);
            rows.add(RowFactory.create(values));
        }
        return rows;
    }

    @Test
    void sparkCountsWhatTheRowsCount() throws Exception {
        Path file = Files.writeString(folder.resolve("sales.odcs.yaml"), CONTRACT);
        Dataset<Row> sales = LocalSpark.session().table("sales");
        ValidationReport byRows;
        try (Split split = ContractChecks.split(sales, "file:" + file)) {
            byRows = split.report();
        }

        ValidationReport bySql = validate(TableSettings.of(Mode.REPORT, CLOCK));

        assertThat(counts(bySql)).isEqualTo(counts(byRows)).hasSizeGreaterThan(20);
        assertThat(bySql.invalidRecords()).isEqualTo(byRows.invalidRecords());
        assertThat(counts(bySql))
                .containsEntry("sales.id:unique", "FAILED 1 of 16")
                .containsEntry("sales.rate:type", "FAILED 1 of 16")
                .containsEntry("sales.whole:type", "FAILED 1 of 16")
                .containsEntry("sales.status:maxLength", "FAILED 2 of 16")
                .containsEntry("sales.status:known", "FAILED 5 of 16");
    }

    @Test
    void allIsAskedInSql() throws Exception {
        try (Database database = Database.open(DatabaseSettings.of(SparkDriver.URL), Map.of())) {
            TableExplanation plan =
                    TableValidation.explain(database, contract(), "sales", TableSettings.of(Mode.REPORT, CLOCK));

            assertThat(plan.lines()).extracting(TableExplanation.Line::where).containsOnly("sql");
        }
    }

    @Test
    void aPartOfTheRowsIsChosenByItsValues() throws Exception {
        TablePart part = new TablePart(
                new TablePart.Watermark("sold", "2026-01-01T09:59:59Z"),
                Map.of("quantity", "4", "status", "paid "),
                null);

        ValidationReport report = validate(new TableSettings(Mode.REPORT, null, Map.of(), null, part, CLOCK));

        assertThat(report.records()).isEqualTo(1);
    }

    private static ValidationReport validate(TableSettings settings) throws Exception {
        try (Database database = Database.open(DatabaseSettings.of(SparkDriver.URL), Map.of())) {
            return TableValidation.validate(database, contract(), "sales", settings)
                    .report();
        }
    }

    private static CompiledContract contract() {
        ReadResult result =
                new OdcsReader().read(CONTRACT.getBytes(java.nio.charset.StandardCharsets.UTF_8), "sales.odcs.yaml");
        return CompiledContract.compile(
                ((ReadResult.Readable) result).document().contract().orElseThrow());
    }

    private static Map<String, String> counts(ValidationReport report) {
        return report.rules().stream()
                .collect(Collectors.toMap(
                        RuleOutcome::ruleId,
                        rule -> "%s %d of %d".formatted(rule.status(), rule.failures(), rule.checked())));
    }
}
