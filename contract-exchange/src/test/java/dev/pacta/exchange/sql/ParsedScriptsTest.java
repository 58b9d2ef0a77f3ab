/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pacta.contract.Contract;
import dev.pacta.exchange.pairs.GivenContracts;
import dev.pacta.exchange.pairs.HostileTables;
import dev.pacta.exchange.pairs.RandomContract;
import dev.pacta.exchange.types.Dialect;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts for products that do not run here are read, every table and column of them, by sqlglot's dialect of the product. */
@Tag("volume")
class ParsedScriptsTest {
    private static final int SEEDS = Integer.getInteger("pacta.seeds", 12);
    private static final Map<Dialect, String> DIALECTS = Map.of(
            Dialect.BIGQUERY, "bigquery",
            Dialect.SNOWFLAKE, "snowflake",
            Dialect.ORACLE, "oracle",
            Dialect.SQLSERVER, "tsql",
            Dialect.SPARK, "databricks");

    @TempDir
    private Path folder;

    @Test
    void everyStatementIsUnderstood() throws Exception {
        Path python = Path.of(String.valueOf(System.getenv("PACTA_EXPORT_PYTHON")));
        assumeTrue(Files.isExecutable(python), "PACTA_EXPORT_PYTHON names no Python with the packages");
        List<String> expected = new ArrayList<>();
        Map<String, Contract> contracts = contracts();
        for (Map.Entry<Dialect, String> dialect : DIALECTS.entrySet()) {
            Path own = Files.createDirectory(folder.resolve(dialect.getValue()));
            for (Map.Entry<String, Contract> each : contracts.entrySet()) {
                String script =
                        new SqlExporter(dialect.getKey()).write(each.getValue()).script();
                Files.writeString(own.resolve(each.getKey() + ".sql"), script);
            }
            expected.add("READ %s tables=%d columns=%d"
                    .formatted(dialect.getValue(), tables(contracts), columns(contracts)));
        }

        Path program = Path.of(getClass().getResource("parse_scripts.py").toURI());
        Process process = new ProcessBuilder(python.toString(), program.toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
        String said;
        try (InputStream output = process.getInputStream()) {
            said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(said.lines()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(process.waitFor()).isZero();
    }

    private static Map<String, Contract> contracts() throws Exception {
        Map<String, Contract> contracts = new LinkedHashMap<>(GivenContracts.all());
        for (int seed = 0; seed < SEEDS; seed++) {
            contracts.put("random-" + seed, RandomContract.of(seed));
            contracts.put("hostile-" + seed, HostileTables.of(seed));
        }
        return contracts;
    }

    private static long tables(Map<String, Contract> contracts) {
        return contracts.values().stream()
                .mapToLong(each -> each.schema().size())
                .sum();
    }

    private static long columns(Map<String, Contract> contracts) {
        return contracts.values().stream()
                .flatMap(each -> each.schema().stream())
                .mapToLong(object -> object.properties().size())
                .sum();
    }
}
