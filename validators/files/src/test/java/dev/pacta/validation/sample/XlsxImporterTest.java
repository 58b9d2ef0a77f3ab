/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportResult.NotImported;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.excel.ExcelImporter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts of workbooks have an object for each sheet, and pass the workbook they were made of. */
class XlsxImporterTest {
    private static final Path FILES = Path.of("src/test/resources/excel");

    private static ImportResult read(Importer importer, String name, Map<String, String> options) {
        return Samples.read(importer, FILES.resolve(name), options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl.xlsx", "xlsxwriter.xlsx", "pandas.xlsx", "polars.xlsx", "since1904.xlsx"})
    void aDraftPassesItsOwnFile(String name) throws Exception {
        Imported imported = Samples.passing(new XlsxImporter(), FILES.resolve(name));

        assertThat(Samples.property(imported, "day").logicalType()).isEqualTo(LogicalType.DATE);
        assertThat(Samples.property(imported, "at").logicalType()).isEqualTo(LogicalType.TIMESTAMP);
        assertThat(Samples.property(imported, "clock").logicalType()).isEqualTo(LogicalType.TIME);
    }

    @Test
    void theTypesAreThoseOfTheCells() {
        Imported imported = (Imported) read(new XlsxImporter(), "pandas.xlsx", Map.of());

        assertThat(Samples.property(imported, "id").logicalType()).isEqualTo(LogicalType.INTEGER);
        assertThat(Samples.property(imported, "price").logicalType()).isEqualTo(LogicalType.NUMBER);
        assertThat(Samples.property(imported, "code").logicalType()).isEqualTo(LogicalType.STRING);
        assertThat(Samples.property(imported, "open").logicalType()).isEqualTo(LogicalType.BOOLEAN);
    }

    @Test
    void everySheetThatPeopleSeeIsAnObjectUnlessOneIsNamed() {
        Imported all = (Imported) read(new XlsxImporter(), "template.xlsx", Map.of("sheet", "Schema orders"));
        Imported several = (Imported) read(new XlsxImporter(), "sheets.xlsx", Map.of());

        assertThat(all.draft().schema()).extracting(SchemaObject::name).containsExactly("Schema orders");
        assertThat(several.draft().schema()).extracting(SchemaObject::name).containsExactly("customers", "orders");
    }

    @Test
    void dataAndTheTemplateOfAContractAreToldApart() {
        assertThat(read(new XlsxImporter(), "template.xlsx", Map.of()))
                .isInstanceOfSatisfying(
                        NotImported.class,
                        refused -> assertThat(refused.messages().get(0).message())
                                .contains(
                                        "are those of the Excel template of a contract",
                                        "import it as the format excel"));
        assertThat(read(new ExcelImporter(), "pandas.xlsx", Map.of()))
                .isInstanceOfSatisfying(
                        NotImported.class,
                        refused -> assertThat(refused.messages().get(0).message())
                                .contains("a workbook of data is imported as the format xlsx"));
    }
}
