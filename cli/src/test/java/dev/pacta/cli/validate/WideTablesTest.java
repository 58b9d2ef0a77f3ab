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
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand columns: what works by columns times columns would not end. */
class WideTablesTest {
    private static final int COLUMNS = 100_000;

    @TempDir
    private Path folder;

    private Path contract;

    private static String each(String between, IntFunction<String> column) {
        return IntStream.range(0, COLUMNS).mapToObj(column).collect(Collectors.joining(between));
    }

    @BeforeEach
    void write() throws IOException {
        contract = Files.writeString(
                folder.resolve("wide.odcs.yaml"),
                """
                apiVersion: v3.1.0
                kind: DataContract
                id: wide
                version: 1.0.0
                status: active
                schema:
                  - name: wide
                    properties:
                """
                        + each(
                                "",
                                column -> "      - {name: c%d, logicalType: integer, required: true}\n"
                                        .formatted(column)));
    }

    @Test
    void linesOfJsonHaveAVerdict() throws IOException {
        String good = each(",", column -> "\"c" + column + "\":" + column);
        Path data = Files.writeString(
                folder.resolve("wide.ndjson"),
                "{" + good + "}\n{" + good.replace("\"c5\":5,", "").replace(":99999", ":\"x\"") + "}\n");

        CommandLineRun run = CommandLineRun.of("validate", "--contract", contract, data);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "2 records, 1 bad",
                        "wide.ndjson:2: wide.c5: is missing",
                        "wide.c99999: is 'x', expected a whole number");
    }

    @Test
    void linesOfCsvHaveAVerdict() throws IOException {
        Path data = Files.writeString(
                folder.resolve("wide.csv"),
                each(",", column -> "c" + column) + "\n" + each(",", column -> column == 7 ? "x" : "1") + "\n");

        CommandLineRun run = CommandLineRun.of("validate", "--contract", contract, data);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("1 records, 1 bad", "wide.csv:2: wide.c7: is 'x', expected a whole number");
    }
}
