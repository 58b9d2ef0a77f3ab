/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.exchange.Formats;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportSource;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.lake.SparkTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of a table that Spark wrote pass the contract that is imported from what the table says of itself. */
class TablesPassTheirImportTest {
    private static final Comparator<Path> BY_NUMBER = Comparator.comparing(
            path -> Long.valueOf(path.getFileName().toString().replaceAll("\\D", "")));

    @TempDir
    static Path folder;

    @BeforeAll
    static void unpack() throws IOException {
        SparkTables.unpack(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "delta, delta/changes, 4",
        "delta, delta/vectors, 85",
        "delta, delta/mapped_name, 2",
        "delta, delta/mapped_id, 2",
        "delta, delta/widened, 2",
        "iceberg, iceberg/t/changes, 2",
        "iceberg, iceberg/t/positions, 46",
        "iceberg, iceberg/t/equality, 3",
        "iceberg, iceberg/t/migrated, 5",
    })
    void everyRowPasses(String format, String table, int rows) throws Exception {
        Path data = folder.resolve(table);
        Contract contract = imported(format, Files.readString(description(data, format)));

        FileReport report = Fixture.validate(
                CompiledContract.compile(contract), contract.schema().get(0).name(), data, Fixture.mode(Mode.REPORT));

        assertThat(report.report().violations()).isEmpty();
        assertThat(report.report().records()).isEqualTo(rows);
        assertThat(contract.schema().get(0).properties()).isNotEmpty();
    }

    /** The newest file that says which columns there are. */
    private static Path description(Path table, String format) throws IOException {
        boolean delta = format.equals("delta");
        try (Stream<Path> files = Files.list(table.resolve(delta ? "_delta_log" : "metadata"))) {
            return files.filter(file ->
                            file.getFileName().toString().matches(delta ? "\\d+\\.json" : "v\\d+\\.metadata\\.json"))
                    .filter(file -> !delta || text(file).contains("\"metaData\""))
                    .max(BY_NUMBER)
                    .orElseThrow();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Contract imported(String format, String text) {
        ImportResult result = Formats.importer(format).orElseThrow().read(ImportSource.of("table", text));
        assertThat(result).as("%s", result).isInstanceOf(Imported.class);
        return ((Imported) result).draft();
    }
}
