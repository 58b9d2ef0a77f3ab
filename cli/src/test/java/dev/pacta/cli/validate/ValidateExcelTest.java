/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks, as the command takes them. pandas and openpyxl wrote them. */
class ValidateExcelTest {
    private static final Path FILES = Path.of("../validators/files/src/test/resources/excel");

    @TempDir
    private Path folder;

    private Path contract;

    @BeforeEach
    void write() throws IOException {
        contract = Files.writeString(folder.resolve("shop.odcs.yaml"), """
                apiVersion: v3.1.0
                kind: DataContract
                id: shop
                version: 1.0.0
                status: active
                schema:
                  - name: orders
                    properties:
                      - {name: id, logicalType: integer, required: true, unique: true, logicalTypeOptions: {maximum: 2}}
                      - {name: day, logicalType: date}
                      - {name: code, logicalType: string, relationships: [{to: customers.id}]}
                    quality:
                      - {id: days, type: sql, query: "SELECT year(max(day)) FROM {object}", mustBe: 2026}
                      - {id: sum, type: sql, query: "SELECT sum(price) FROM {object}", mustBeGreaterThan: 20}
                  - name: customers
                    properties:
                      - {name: id, logicalType: string}
                """);
    }

    @Test
    void badCellsRulesInSqlAndKeysOfOtherSheetsAreTold() {
        Path data = FILES.resolve("pandas.xlsx");

        CommandLineRun run = CommandLineRun.of(
                "validate",
                "--contract",
                contract,
                "--schema-object",
                "orders",
                "--reference",
                "customers=" + FILES.resolve("sheets.xlsx"),
                data);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains("3 records, 3 bad", "pandas.xlsx:orders!A4: orders.id: is '3000000000', expected 2 or less")
                .contains("pandas.xlsx:orders!H2: orders.code")
                .contains("orders:sum: ")
                .doesNotContain("orders:days: ");
    }

    @Test
    void aFileThatBreaksOffOrHasNoSuchSheetHasNoVerdict() throws IOException {
        byte[] whole = Files.readAllBytes(FILES.resolve("pandas.xlsx"));
        Path data = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, whole.length - 100));

        CommandLineRun cut = CommandLineRun.of("validate", "--contract", contract, "--schema-object", "orders", data);
        CommandLineRun other = CommandLineRun.of(
                "validate", "--contract", contract, "--schema-object", "orders", FILES.resolve("template.xlsx"));

        assertThat(cut.exitCode()).isEqualTo(2);
        assertThat(cut.err()).contains("it breaks off or is damaged");
        assertThat(CommandLineRun.of("scan", data).exitCode()).isEqualTo(2);
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("no sheet is called 'orders'; there are: Fundamentals, Schema orders");
    }

    @Test
    void aSampleIsImportedAndPassesAndTheTemplateIsToldApart() {
        Path drafted = folder.resolve("drafted.odcs.yaml");

        CommandLineRun run = CommandLineRun.of("import", "xlsx", FILES.resolve("polars.xlsx"), "-o", drafted);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(CommandLineRun.of("validate", "--contract", drafted, FILES.resolve("polars.xlsx"))
                        .exitCode())
                .isZero();
        CommandLineRun template = CommandLineRun.of("import", "xlsx", FILES.resolve("template.xlsx"));
        assertThat(template.exitCode()).isEqualTo(2);
        assertThat(template.err()).contains("import it as the format excel");
        CommandLineRun data = CommandLineRun.of("import", "excel", FILES.resolve("polars.xlsx"));
        assertThat(data.exitCode()).isEqualTo(2);
        assertThat(data.err()).contains("a workbook of data is imported as the format xlsx");
    }
}
