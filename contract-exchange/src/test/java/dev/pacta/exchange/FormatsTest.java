/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportResult.NotImported;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final Path CUSTOMERS = Path.of("../examples/contracts/good/customers.odcs.yaml");

    @Test
    void noTwoFormatsOfOneKindHaveTheSameName() {
        assertThat(Formats.importers()).extracting(Importer::format).doesNotHaveDuplicates();
        assertThat(Formats.exporters()).extracting(Exporter::format).doesNotHaveDuplicates();
    }

    @Test
    void aContractDocumentIsAFormatLikeAnyOther() {
        Importer importer = Formats.importer("odcs").orElseThrow();
        Exporter exporter = Formats.exporter("odcs").orElseThrow();

        Contract contract = draft(importer.read(new ImportSource(
                CUSTOMERS.toString(), new ImportSource.Content.File(CUSTOMERS), Draft.named("x"), Map.of())));
        Exported exported = exporter.export(contract);

        assertThat(exported.losses()).isEmpty();
        assertThat(exported.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("customers.odcs.yaml");
            assertThat(draft(importer.read(ImportSource.of(file.name(), file.text()))))
                    .isEqualTo(contract);
        });
    }

    @Test
    void aFileThatIsNotThereIsAResultAndNoException() {
        Path nowhere = Path.of("target/no-such-file.yaml");

        ImportResult result = Formats.importer("odcs")
                .orElseThrow()
                .read(new ImportSource(
                        nowhere.toString(), new ImportSource.Content.File(nowhere), Draft.named("x"), Map.of()));

        assertThat(result)
                .isInstanceOfSatisfying(
                        NotImported.class,
                        refused -> assertThat(refused.messages())
                                .singleElement()
                                .satisfies(
                                        message -> assertThat(message.ruleId()).isEqualTo("import.unreadable")));
    }

    @Test
    void aDraftIsCalledByItsFile() {
        assertThat(Draft.named("/data/My orders.2026.csv").id().value()).isEqualTo("My-orders");
        assertThat(Draft.named("???").id().value()).isEqualTo("imported");
    }

    private static Contract draft(ImportResult result) {
        assertThat(result).isInstanceOf(Imported.class);
        return ((Imported) result).draft();
    }
}
