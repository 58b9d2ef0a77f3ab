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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrow files, as the command takes them. Polars wrote them. */
class ValidateArrowTest {
    private static final Path FILES = Path.of("../validators/files/src/test/resources/arrow");

    @TempDir
    private Path folder;

    private Path contract;

    @BeforeEach
    void write() throws IOException {
        contract = Files.writeString(folder.resolve("people.odcs.yaml"), """
                apiVersion: v3.1.0
                kind: DataContract
                id: people
                version: 1.0.0
                status: active
                schema:
                  - name: people
                    properties:
                      - {name: id, logicalType: integer, required: true, unique: true, logicalTypeOptions: {maximum: 2}}
                    quality:
                      - {id: sum, type: sql, query: "SELECT sum(price) FROM {object}", mustBe: -0.75}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"polars.arrow", "polars-zstd.arrow", "polars.arrows"})
    void badRowsAndRulesInSqlAreTold(String name) {
        Path data = FILES.resolve(name);

        CommandLineRun run = CommandLineRun.of("validate", "--contract", contract, data);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("3 records, 1 bad", "failed         people.id:maximum: 1 of 3", name + ":3: people.id")
                .doesNotContain("people:sum: measured");
    }

    @Test
    void aFileThatBreaksOffHasNoVerdict() throws IOException {
        byte[] whole = Files.readAllBytes(FILES.resolve("polars.arrow"));
        Path data = Files.write(folder.resolve("polars.arrow"), Arrays.copyOf(whole, whole.length - 100));

        CommandLineRun run = CommandLineRun.of("validate", "--contract", contract, data);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("it breaks off or is damaged");
        assertThat(CommandLineRun.of("scan", data).exitCode()).isEqualTo(2);
    }
}
