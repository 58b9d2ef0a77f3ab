/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.exchange.schema.PropertyDraft;
import dev.pacta.validation.Location;
import dev.pacta.validation.Mode;
import dev.pacta.validation.files.ExcelFixture.Raw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are none, damaged, or made to take memory. */
class ExcelTroublesTest {
    private static final Path FILES = Path.of("src/test/resources/excel");
    private static final int ONE_MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    /** What was read: records, and what could not be. */
    private static List<String> read(Path file) throws Exception {
        List<String> read = new ArrayList<>();
        FileRecords.read(
                file,
                FileForm.EXCEL,
                PropertyDraft.object("orders", null, false, List.of()),
                Fixture.mode(Mode.REPORT),
                new FileRecords.Visitor() {
                    @Override
                    public boolean json(byte[] record, Location location) {
                        throw new AssertionError("a workbook has no JSON");
                    }

                    @Override
                    public boolean parsed(Map<String, @Nullable Object> record, Location location) {
                        return read.add(record.toString());
                    }

                    @Override
                    public boolean unreadable(String reason, Location location) {
                        return read.add(location.at("") + " " + reason);
                    }
                });
        return read;
    }

    private Path book(String cell) throws IOException {
        return ExcelFixture.write(folder.resolve("book.xlsx"), "orders", List.of(Map.of("a", new Raw(cell))));
    }

    private Path sheet(String xml) throws IOException {
        return new ExcelFixture().part("orders", "visible", xml).write(folder.resolve("book.xlsx"));
    }

    @ParameterizedTest
    @CsvSource({
        "old.xlsx, it is a workbook of the old form .xls; save it as .xlsx",
        "encrypted.xlsx, it is encrypted with a password; save it without one",
        "make.py, 'it is no Excel workbook, or not one of the form .xlsx'"
    })
    void otherFilesUnderThatNameAreToldApart(String name, String reason) throws Exception {
        Path file = Files.copy(FILES.resolve(name), folder.resolve("book.xlsx"));

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessage(file + ": " + reason);
    }

    @Test
    void packedFilesThatHoldNoWorkbookAreToldApart() throws Exception {
        Path other =
                new ExcelFixture().replace("_rels/.rels", "<Relationships/>").write(folder.resolve("other.xlsx"));

        assertThatThrownBy(() -> read(other)).hasMessageEndingWith("no workbook of the form .xlsx is in it");
        assertThatThrownBy(() -> read(Files.createFile(folder.resolve("x.xlsx.gz"))))
                .hasMessageEndingWith("workbooks are packed by themselves; unpack it first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl.xlsx", "xlsxwriter.xlsx"})
    void aFileThatBreaksOffIsNoData(String name) throws Exception {
        byte[] whole = Files.readAllBytes(FILES.resolve(name));
        for (int length : new int[] {0, 3, 30, 600, whole.length / 2, whole.length - 23, whole.length - 1}) {
            Path file = Files.write(folder.resolve(name), Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> read(file)).as("%d bytes", length).isInstanceOf(UnreadableDataException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl.xlsx", "polars.xlsx"})
    void damagedBytesNeverBecomeOtherValues(String name) throws Exception {
        byte[] whole = Files.readAllBytes(FILES.resolve(name));
        List<String> said = read(FILES.resolve(name));
        Random random = new Random(20_261_122);
        int refused = 0;
        for (int round = 0; round < 80; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve(name), damaged);
            try {
                assertThat(read(file)).isEqualTo(said);
            } catch (UnreadableDataException told) {
                assertThat(told.getMessage()).startsWith(file.toString());
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(15);
    }

    @Test
    void entitiesAreRefused() throws Exception {
        Path file = sheet("<!DOCTYPE worksheet [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]>"
                + "<worksheet><sheetData><row><c t='str'><v>&b;</v></c></row></sheetData></worksheet>");
        Path outside = folder.resolve("outside.xlsx");
        new ExcelFixture()
                .part(
                        "orders",
                        "visible",
                        "<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><w><row><c t='str'><v>&x;</v></c></row></w>")
                .write(outside);

        assertThatThrownBy(() -> read(file)).hasMessageContaining("has a document type or an entity");
        assertThatThrownBy(() -> read(outside)).hasMessageContaining("has a document type or an entity");
    }

    @Test
    void whatUnpacksToFarMoreThanItsSizeIsRefused() throws Exception {
        Path spaces = sheet("<worksheet>" + " ".repeat(70 * ONE_MEGABYTE) + "</worksheet>");
        Path name = new ExcelFixture()
                .part("orders", "visible", "<worksheet a='" + "x".repeat(5 * ONE_MEGABYTE) + "'/>")
                .write(folder.resolve("name.xlsx"));

        assertThatThrownBy(() -> read(spaces)).hasMessageContaining("unpacks to more than 200 times its size");
        assertThatThrownBy(() -> read(name)).hasMessageContaining("has a name or an attribute of more than 4 MB");
    }

    @Test
    void aRowThatIsTooLongIsOneBadRecord() throws Exception {
        String text = "x".repeat(9 * ONE_MEGABYTE);
        Path file = ExcelFixture.write(
                folder.resolve("long.xlsx"),
                "orders",
                List.of(
                        Map.of(
                                "a",
                                new Raw("<c r='@' t='str'><v>" + text + "</v></c><c t='str'><v>" + text + "</v></c>")),
                        Map.of("a", 1)));

        assertThat(read(file))
                .containsExactly(
                        file + ":orders!2 the row has more than the 16,777,216 characters that are read", "{a=1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r='2'><c t='str'><v>x</v></c></row><row r='2'/> | after row 2 its rows are out of order",
                "<row r='1048577'/> | out of order or too many",
                "<row r='two'/> | after row 0 it is damaged",
                "<row><c r='XFE1'/></row> | the cells of row 1 are out of order or too many",
                "<row><c r='B1'/><c r='A1'/></row> | the cells of row 1 are out of order or too many",
                "<row><c t='s'><v>7</v></c></row> | a cell points at a shared text that there is not",
                "<row><c t='s'><v>x</v></c></row> | a cell points at a shared text that there is not",
                "<row><c></row> | is damaged or breaks off"
            })
    void aSheetThatIsNotAsItShouldBeIsRefused(String rows, String reason) throws Exception {
        Path file = sheet("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='@'><v>19.989999999999998</v></c> | 19.99",
                "<c r='@'><v>0.12345678901234568</v></c> | 0.12345678901234568",
                "<c r='@'><v>12345678901234567890.12</v></c> | 12345678901234567890.12",
                "<c r='@'><v>10000000000000001</v></c> | 10000000000000001",
                "<c r='@' t='d'><v>2026-01-31T00:00:00</v></c> | 2026-01-31T00:00:00",
                "<c r='@'><f>1+1</f><v>2</v></c> | 2",
                "<c r='@' t='str'><f>A1</f><v>007</v></c> | 007",
                "<c r='@' t='inlineStr'><is><r><t>a</t></r><rPh><t>no</t></rPh><r><t>b</t></r></is></c> | ab",
                "<c r='@' s='1'><v>1E-999999999</v></c> | !A2 the cell A2 shows a day that never was, with the number 0",
                "<c r='@' s='1'><v>-1</v></c> | !A2 the cell A2 shows a number as a day that there is not",
                "<c r='@' s='1'><v>2958466</v></c> | !A2 the cell A2 shows a number as a day that there is not",
                "<c r='@'><v>many</v></c> | !A2 the cell A2 has a number that cannot be read"
            })
    void aCellSaysItsValueOrWhyItHasNone(String cell, String said) throws Exception {
        Path file = book(cell);

        assertThat(read(file))
                .containsExactly(said.startsWith("!") ? file + ":orders" + said : "{a=%s}".formatted(said));
    }

    @Test
    void whatStandsInReferencesOfXmlIsNoEntity() throws Exception {
        Path file = book("<c r='@' t='str'><v>" + "&amp;&#10;&lt;".repeat(50_000) + "</v></c>");

        assertThat(read(file)).singleElement().asString().hasSize(150_000 + "{a=}".length());
    }
}
