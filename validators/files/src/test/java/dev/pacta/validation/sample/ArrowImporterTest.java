/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportResult.Imported;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts of Arrow files have the types that the file says, and pass the file they were made of. */
class ArrowImporterTest {
    private static final Path FILES = Path.of("src/test/resources/arrow");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "types.arrow",
                "types.arrows",
                "lz4.feather",
                "zstd.feather",
                "polars.arrow",
                "dictionaries.arrows"
            })
    void aDraftPassesItsOwnFile(String name) throws Exception {
        assertThat(Samples.passing(new ArrowImporter(), FILES.resolve(name))
                        .draft()
                        .schema())
                .singleElement()
                .satisfies(object -> assertThat(object.properties()).isNotEmpty());
    }

    @Test
    void theTypesAreThoseOfTheFile() {
        Imported imported = (Imported) Samples.read(new ArrowImporter(), FILES.resolve("types.arrow"), Map.of());

        Property price = Samples.property(imported, "price");
        assertThat(price.logicalType()).isEqualTo(LogicalType.NUMBER);
        assertThat(price.physicalType()).isEqualTo("DECIMAL(12,2)");
        assertThat(Samples.property(imported, "colour").logicalType()).isEqualTo(LogicalType.STRING);
        assertThat(Samples.property(imported, "at").logicalType()).isEqualTo(LogicalType.TIMESTAMP);
        assertThat(Samples.property(imported, "id").required()).isTrue();
        assertThat(Samples.property(imported, "nothing").logicalType()).isEqualTo(LogicalType.UNSPECIFIED);
    }

    @Test
    void whatIsNoArrowIsRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("x.arrow"), "no Arrow at all");

        assertThat(Samples.read(new ArrowImporter(), file, Map.of())).isInstanceOf(ImportResult.NotImported.class);
    }
}
