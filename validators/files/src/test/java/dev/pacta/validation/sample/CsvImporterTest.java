/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import static dev.pacta.validation.sample.Samples.passing;
import static dev.pacta.validation.sample.Samples.property;
import static dev.pacta.validation.sample.Samples.suggested;
import static dev.pacta.validation.sample.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.odcs.OdcsWriter;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportResult.NotImported;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.Loss;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvImporterTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1;-2;0|INTEGER|i32|",
                "1;3000000000|INTEGER|i64|",
                "1;99999999999999999999|INTEGER|i128|",
                "007;12|STRING||",
                "+491;12|STRING||",
                "1.5;-0.25|NUMBER||DECIMAL(18,2)",
                "1.5;3|NUMBER||DECIMAL(18,1)",
                "0.123456789;2e-05|NUMBER|f64|",
                "12E4;77E2|STRING||",
                "1;x|STRING||",
                "true;FALSE|BOOLEAN||",
                "yes;no|STRING||",
                "2026-01-31;2024-02-29|DATE||",
                "2026-02-30;2024-02-29|STRING||",
                "31.01.2026;01.02.2026|STRING||",
                "10:00;23:59:59.5|TIME||",
                "24:10;23:59|STRING||",
                "2026-01-31 10:00:00;2026-01-31T10:00|TIMESTAMP||",
                "0d3f1e6a-0b4c-4a7f-9a55-0123456789ab;0D3F1E6A-0B4C-4A7F-9A55-0123456789AB|STRING|uuid|",
                "NaN;1.5|STRING||",
                "1,5;2,5|STRING||",
            })
    void theTypeIsWhatAllValuesAre(String values, LogicalType type, String format, String physical) throws Exception {
        String rows = String.join("\"\n\"", List.of(values.split(";")));
        Imported imported = passing(new CsvImporter(), write(folder, "t.csv", "v\n\"" + rows + "\"\n"));

        Property property = property(imported, "v");
        assertThat(property.logicalType()).isEqualTo(type);
        assertThat(property.options().format()).isEqualTo(format);
        assertThat(property.physicalType()).isEqualTo(physical);
        assertThat(property.required()).isTrue();
    }

    @Test
    void numbersWithMoreDigitsThanAnyDatabaseHoldsAreText() throws Exception {
        Imported imported = passing(new CsvImporter(), write(folder, "t.csv", "v\n" + "9".repeat(60) + "\n"));

        assertThat(property(imported, "v").logicalType()).isEqualTo(LogicalType.STRING);
    }

    @Test
    void timestampsSayWhetherTheyNameTheirZone() throws Exception {
        Imported imported = passing(new CsvImporter(), write(folder, "t.csv", """
            with,without,both
            2026-01-31T10:00:00Z,2026-01-31T10:00:00,2026-01-31T10:00:00Z
            2026-01-31T10:00:00+02:00,2026-01-31 10:00,2026-01-31T10:00:00
            """));

        assertThat(property(imported, "with").options().zone().timezone()).isTrue();
        assertThat(property(imported, "without").options().zone().timezone()).isFalse();
        assertThat(property(imported, "both").options().zone().timezone()).isNull();
        assertThat(imported.losses()).extracting(Loss::path).contains("t.both");
    }

    @Test
    void oddHeadersAndEmptyColumnsComeThrough() throws Exception {
        Imported imported = passing(
                new CsvImporter(),
                write(
                        folder,
                        "odd.csv",
                        "\uFEFFfirst name,\"a,\"\"b\"\"\",größe,,select,empty\n1,x,ü,7,\"two\nlines\",\n2,,ö,8,y,\n"));

        assertThat(imported.draft().schema().get(0).properties())
                .extracting(Property::name)
                .containsExactly("first name", "a,\"b\"", "größe", "unnamed", "select", "empty");
        assertThat(property(imported, "a,\"b\"").required()).isFalse();
        assertThat(property(imported, "unnamed").physicalName()).isEmpty();
        assertThat(property(imported, "empty").logicalType()).isEqualTo(LogicalType.STRING);
        assertThat(imported.losses()).extracting(Loss::path).contains("odd.empty");
    }

    @Test
    void categoriesAreSuggestedWithTheirEvidenceAndWithoutAnyValue() throws Exception {
        StringBuilder rows = new StringBuilder("id,contact,iban,note\n");
        for (int row = 0; row < 120; row++) {
            rows.append("%d,ada%d@example.org,DE89370400440532013000,%s\n"
                    .formatted(row, row, row == 7 ? "call +49 30 901820 or mail bob@example.com" : "fine"));
        }
        Imported imported = passing(new CsvImporter(), write(folder, "people.csv", rows.toString()));

        assertThat(property(imported, "contact").privacy().dataCategory()).isEqualTo("user.contact.email");
        assertThat(suggested(property(imported, "contact"), "dataCategory")).isEqualTo("user.contact.email");
        assertThat(property(imported, "iban").privacy().dataCategory()).startsWith("user.");
        assertThat(property(imported, "note").privacy().dataCategory()).startsWith("user");
        assertThat(property(imported, "id").privacy().personal()).isFalse();
        assertThat(OdcsWriter.write(imported.draft())).doesNotContain("example.org", "DE8937", "901820", "bob");
    }

    @Test
    void fewCodesInManyRowsAreSuggestedAndNoRule() throws Exception {
        StringBuilder rows = new StringBuilder("id,state,firstname\n");
        for (int row = 0; row < 300; row++) {
            rows.append("K%d,%s,%s\n".formatted(row, row % 3 == 0 ? "OPEN" : "PAID", row % 2 == 0 ? "Ada" : "Bob"));
        }
        Imported imported = passing(new CsvImporter(), write(folder, "codes.csv", rows.toString()));

        assertThat(suggested(property(imported, "state"), "allowedValues")).isEqualTo(List.of("OPEN", "PAID"));
        assertThat(property(imported, "state").enumValues()).isEmpty();
        assertThat(suggested(property(imported, "firstname"), "allowedValues")).isNull();
        assertThat(suggested(property(imported, "id"), "unique")).isEqualTo(true);
        assertThat(property(imported, "id").unique()).isFalse();
        assertThat(suggested(property(imported, "state"), "unique")).isNull();
    }

    @Test
    void aBoundOnTheRecordsReadIsSaid() throws Exception {
        Path file = write(folder, "t.csv", "v\n1\n2\nthree\n");

        Imported imported = (Imported) Samples.read(new CsvImporter(), file, Map.of("records", "2"));

        assertThat(property(imported, "v").logicalType()).isEqualTo(LogicalType.INTEGER);
        assertThat(imported.losses())
                .anySatisfy(loss -> assertThat(loss.message()).contains("the first 2 records", "were not read"));
    }

    @ParameterizedTest
    @CsvSource({"'',empty", "'a,a\n1,2\n',twice"})
    void whatIsNoTableIsRefused(String text, String reason) throws Exception {
        Path file = write(folder, "t.csv", text);

        assertThat(Samples.read(new CsvImporter(), file, Map.of()))
                .isInstanceOfSatisfying(
                        NotImported.class,
                        refused ->
                                assertThat(refused.messages().get(0).message()).contains(reason));
    }

    @Test
    void rowsOfAnotherLengthAreLeftOutAndSaid() throws Exception {
        Imported imported =
                (Imported) Samples.read(new CsvImporter(), write(folder, "t.csv", "a,b\n1,2\n3\n4,5\n"), Map.of());

        assertThat(imported.losses())
                .anySatisfy(loss -> assertThat(loss.message()).contains("1 records cannot be read", "line 3"));
    }

    @Test
    void theImportersAreFoundByTheirService() {
        assertThat(ServiceLoader.load(Importer.class))
                .extracting(Importer::format)
                .contains("csv", "json", "ndjson", "parquet");
    }
}
