/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.contract.odcs.JsonText;
import dev.pacta.exchange.schema.PropertyDraft;
import dev.pacta.testkit.ComparableJson;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Location;
import dev.pacta.validation.Mode;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.report.ReportJson;
import dev.pacta.validation.report.ReportText;
import dev.pacta.validation.sample.FileScan;
import dev.pacta.validation.scan.PersonalScan;
import dev.pacta.validation.scan.ScannedColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that openpyxl, XlsxWriter, pandas and Polars wrote: excel/make.py, beside them, says how. */
class ExcelFilesTest {
    private static final Path FILES = Path.of("src/test/resources/excel");
    private static final String ORDERS = """
            apiVersion: v3.2.0
            kind: DataContract
            id: shop
            version: 1.0.0
            status: active
            schema:
              - name: orders
                physicalName: %s
                properties:
                  - {name: id, logicalType: integer, required: true, unique: true}
                  - {name: sum, physicalName: total, logicalType: number, logicalTypeOptions: {maximum: 3}}
                  - {name: half, logicalType: number, logicalTypeOptions: {maximum: 0.25}}
                  - {name: day, logicalType: date}
                  - {name: part, logicalType: string, required: true}
              - name: customers
                properties:
                  - {name: id, logicalType: string}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "openpyxl.xlsx, orders",
        "xlsxwriter.xlsx, orders",
        "pandas.xlsx, orders",
        "polars.xlsx, polars",
        "since1904.xlsx, since1904"
    })
    void everyCellIsWhatPeopleSee(String name, String said) throws Exception {
        assertThat(records(FILES.resolve(name), "orders"))
                .isEqualTo(ComparableJson.records(Files.readAllLines(FILES.resolve(said + ".ndjson"))));
    }

    @Test
    void aHiddenSheetIsReadWhereItIsNamed() throws Exception {
        assertThat(records(FILES.resolve("openpyxl.xlsx"), "hidden"))
                .singleElement()
                .satisfies(record -> assertThat(record.path("id").asInt()).isEqualTo(99));
    }

    private static List<JsonNode> records(Path file, String sheet) throws Exception {
        List<String> lines = new ArrayList<>();
        FileRecords.read(
                file,
                FileForm.EXCEL,
                PropertyDraft.object(sheet, null, false, List.of()),
                Fixture.mode(Mode.REPORT),
                new FileRecords.Visitor() {
                    @Override
                    public boolean json(byte[] record, Location location) {
                        throw new AssertionError("a workbook has no JSON");
                    }

                    @Override
                    public boolean parsed(Map<String, @Nullable Object> record, Location location) {
                        return lines.add(JsonText.of(record));
                    }

                    @Override
                    public boolean unreadable(String reason, Location location) {
                        throw new AssertionError(reason);
                    }
                });
        return ComparableJson.records(lines);
    }

    private CompiledContract contract(String physicalName) throws IOException {
        Path file = folder.resolve("contract.odcs.yaml");
        return Fixture.compile(Files.writeString(file, ORDERS.formatted(physicalName)));
    }

    private FileReport validate(Path file) throws Exception {
        return Fixture.validate(
                contract("Q1 orders"),
                "orders",
                file,
                FileSettings.of(Mode.QUARANTINE, folder.resolve("bad"), Fixture.CLOCK));
    }

    @Test
    void whatIsWrongIsFoundAtItsCell() throws Exception {
        Path file = FILES.resolve("troubles.xlsx");

        FileReport found = validate(file);

        String at = file + ":'Q1 orders'!";
        assertThat(ReportText.write(found.report(), 20))
                .contains(
                        at + "B2: did not finish: the cell B2 has a formula that was never calculated",
                        at + "F3: orders.part: is missing",
                        at + "B4: did not finish: the cell B4 shows the error #N/A",
                        at + "D5: did not finish: the cell D5 shows a day that never was");
        assertThat(ReportJson.write(found.report())).contains("\"cell\" : \"'Q1 orders'!F3\"", "\"row\" : 3");
        Path bad = found.quarantineFolder();
        assertThat(bad).isNotNull();
        assertThat(Files.readString(bad.resolve("troubles.ndjson")))
                .contains("stray")
                .contains("#N/A");
        assertThat(Files.readString(bad.resolve("troubles.ndjson.reasons.ndjson")))
                .contains("\"cell\":\"'Q1 orders'!F3\"");
    }

    @Test
    void keysAndCountsSeeTheRowsOfAllWorkbooks() throws Exception {
        Path one = orders("one.xlsx", "orders");
        Path other = orders("other.xlsx", "ORDERS");

        FileReport report = FileValidation.validate(
                List.of(one, other), contract("orders"), "orders", Fixture.mode(Mode.REPORT), ProgressListener.NONE);

        assertThat(report.report().violations())
                .extracting(violation -> violation.ruleId() + " " + where(violation.location(), violation.field()))
                .containsExactly("orders.id:unique " + other + ":ORDERS!A2");
    }

    private static String where(@Nullable Location location, String field) {
        return location == null ? "" : location.at(field);
    }

    private Path orders(String name, String... sheets) throws IOException {
        ExcelFixture book = new ExcelFixture();
        for (String sheet : sheets) {
            book.sheet(sheet, "visible", List.of(new TreeMap<>(Map.of("id", 1, "part", "a"))));
        }
        return book.write(folder.resolve(name));
    }

    @Test
    void aSheetIsFoundByTheNamesOfItsObjectAndElseWhenItIsAlone() throws Exception {
        assertThat(count(orders("a.xlsx", "customers", "orders", "Orders"), "nowhere"))
                .isEqualTo(1);
        assertThat(count(orders("b.xlsx", "orders", "Q1"), "Q1")).isEqualTo(1);
        assertThat(count(orders("c.xlsx", "Sheet1"), "nowhere")).isEqualTo(1);
        Path withEmpty = new ExcelFixture()
                .sheet("Sheet1", "visible", List.of())
                .sheet("Sheet2", "visible", List.of(new TreeMap<>(Map.of("id", 1, "part", "a"))))
                .sheet("Sheet3", "hidden", List.of(Map.of("id", 1)))
                .write(folder.resolve("d.xlsx"));
        assertThat(count(withEmpty, "nowhere")).isEqualTo(1);
    }

    private long count(Path file, String physicalName) throws Exception {
        return Fixture.validate(contract(physicalName), "orders", file, Fixture.mode(Mode.BLOCK))
                .report()
                .records();
    }

    @Test
    void rulesInSqlAskTheSheetThatIsChecked() throws Exception {
        Path file = new ExcelFixture()
                .sheet("orders", "visible", List.of(Map.of("id", 1), Map.of("id", 2)))
                .sheet("Q1", "visible", List.of(Map.of("id", 3)))
                .sheet("people", "visible", List.of(Map.of("key", 3)))
                .sheet("customers", "visible", List.of(Map.of("key", 4)))
                .write(folder.resolve("sql.xlsx"));
        CompiledContract compiled = Fixture.compile(Files.writeString(folder.resolve("sql.odcs.yaml"), """
                apiVersion: v3.2.0
                kind: DataContract
                id: sql
                version: 1.0.0
                status: active
                schema:
                  - name: orders
                    physicalName: Q1
                    properties: [{name: id, logicalType: integer, relationships: [{to: customers.key}]}]
                    quality: [{id: rows, type: sql, query: "SELECT sum(id) FROM {object}", mustBe: 3}]
                  - name: customers
                    physicalName: people
                    properties: [{name: key, logicalType: integer}]
                """));

        FileReport report = FileValidation.validate(
                List.of(file),
                compiled,
                "orders",
                Fixture.mode(Mode.REPORT),
                Map.of("customers", List.of(file)),
                ProgressListener.NONE);

        assertThat(report.report().records()).isEqualTo(1);
        assertThat(report.report().rules())
                .filteredOn(
                        rule -> List.of("orders:rows", "orders.id:reference").contains(rule.ruleId()))
                .extracting(RuleOutcome::status)
                .containsExactly(RuleOutcome.Status.PASSED, RuleOutcome.Status.PASSED);
    }

    @Test
    void aSheetThatCannotBeToldIsAskedFor() throws Exception {
        Path several = orders("several.xlsx", "a", "b");
        Path others = orders("others.xlsx", "customers");

        assertThatThrownBy(() -> count(several, "Q1"))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessage(several + ": no sheet is called 'Q1' or 'orders'; there are: a, b");
        assertThatThrownBy(() -> count(others, "orders")).hasMessageEndingWith("there are: customers");
    }

    @Test
    void theHeaderDecidesWhatIsData() throws Exception {
        ExcelFixture.Raw none = new ExcelFixture.Raw("");
        Path twice = new ExcelFixture()
                .part(
                        "orders",
                        "visible",
                        "<worksheet><sheetData><row><c t='str'><v>id</v></c><c t='str'><v>id</v></c></row></sheetData></worksheet>")
                .write(folder.resolve("twice.xlsx"));
        Path missing = ExcelFixture.write(folder.resolve("missing.xlsx"), "orders", List.of(Map.of("id", none)));
        Path empty = new ExcelFixture().sheet("orders", "visible", List.of()).write(folder.resolve("empty.xlsx"));

        assertThatThrownBy(() -> count(twice, "orders")).hasMessageContaining("names the column 'id' twice");
        assertThatThrownBy(() -> count(missing, "orders")).hasMessageContaining("the column 'part', which 'orders'");
        assertThatThrownBy(() -> count(empty, "orders")).hasMessageContaining("the sheet 'orders' is empty");
    }

    @Test
    void theScanLooksAtEverySheetAndAtColumnsWithoutName() throws Exception {
        PersonalScan one = new PersonalScan();
        PersonalScan two = new PersonalScan();

        FileScan.read(List.of(FILES.resolve("troubles.xlsx")), 100, one, ProgressListener.NONE);
        FileScan.read(List.of(orders("two.xlsx", "a", "b")), 100, two, ProgressListener.NONE);

        assertThat(one.finish().columns()).extracting(ScannedColumn::path).contains("id", "part", "column E");
        assertThat(two.finish().columns())
                .extracting(ScannedColumn::path)
                .containsExactlyInAnyOrder("a.id", "a.part", "b.id", "b.part");
    }
}
