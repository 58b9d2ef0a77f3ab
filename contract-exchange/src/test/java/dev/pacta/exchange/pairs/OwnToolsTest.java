/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.exchange.Formats;
import dev.pacta.exchange.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported is accepted by the tools that it is made for: all example contracts, and contracts made by chance. */
@Tag("volume")
class OwnToolsTest {
    private static final int SEEDS = 60;
    private static final Path EXAMPLES = Path.of("..", "examples", "contracts", "good");

    @TempDir
    private Path folder;

    @Test
    void pydanticGreatExpectationsAndSodaTakeWhatIsMadeForThem() throws Exception {
        Path python = Optional.ofNullable(System.getenv("PACTA_EXPORT_PYTHON"))
                .map(Path::of)
                .orElse(Path.of("none"));
        assumeTrue(Files.isExecutable(python), "PACTA_EXPORT_PYTHON names no Python with the packages");
        write(List.of("pydantic", "great-expectations", "sodacl"));

        Run run = run(List.of(python.toString(), resource("accept.py").toString(), folder.toString()));

        assertThat(run.said()).doesNotContain("REFUSED");
        assertThat(run.status()).as(run.said()).isZero();
        assertThat(run.said())
                .contains("ACCEPTED pydantic=%d great-expectations=%d sodacl=%d"
                        .formatted(files(".py"), files(".suite.json"), files("checks.yml")));
    }

    @Test
    void typeScriptsCompilerTakesTheInterfaces() throws Exception {
        Path compiler = Path.of("..", "webapp", "node_modules", "typescript", "bin", "tsc");
        assumeTrue(Files.isRegularFile(compiler), "the modules of the web application are not installed");
        write(List.of("typescript"));
        List<String> command = new ArrayList<>(
                List.of("node", compiler.toAbsolutePath().toString(), "--noEmit", "--strict", "--target", "es2022"));
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".ts"))
                    .map(Path::toString)
                    .forEach(command::add);
        }
        assertThat(command).hasSizeGreaterThan(SEEDS);

        Run run = run(command);

        assertThat(run.said()).isEmpty();
        assertThat(run.status()).isZero();
    }

    private long files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long count = files.filter(file -> file.toString().endsWith(ending)).count();
            assertThat(count).isGreaterThan(SEEDS / 2);
            return count;
        }
    }

    /** All contracts in these formats, a folder each. */
    private void write(List<String> formats) throws IOException {
        Map<String, Contract> contracts = contracts();
        for (Map.Entry<String, Contract> each : contracts.entrySet()) {
            Path own = Files.createDirectories(folder.resolve(each.getKey()));
            for (String format : formats) {
                write(own.resolve(format), format, each.getValue());
            }
            Files.writeString(own.resolve("tables.sql"), tables(each.getValue()));
        }
    }

    /**
     * The columns alone: no product has an index over lists, and what chance demands of columns no product takes as a constraint. What is
     * text in JSON is text here too, because that is what rules on text are for.
     */
    private static String tables(Contract contract) {
        return exported("sql-duckdb", contract)
                .get(0)
                .text()
                .replaceAll("COMMENT ON [^']*'([^']|'')*+';", "")
                .lines()
                .filter(line -> !line.matches("  (PRIMARY KEY|UNIQUE|CHECK|FOREIGN KEY) \\(.*"))
                .map(line -> line.replaceFirst(" UNIQUE(?=,?$)", "")
                        .replaceFirst("(?i) (UUID|BLOB|BYTEA|(VAR)?BINARY[^, ]*)(?=,| NOT NULL|$)", " VARCHAR"))
                .collect(Collectors.joining("\n"))
                .replace(",\n)", "\n)");
    }

    private static void write(Path target, String format, Contract contract) throws IOException {
        for (TextFile file : exported(format, contract)) {
            Path path = target.resolve(file.name());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
    }

    private static List<TextFile> exported(String format, Contract contract) {
        return Formats.exporter(format).orElseThrow().export(contract).files();
    }

    private static Map<String, Contract> contracts() throws IOException {
        Map<String, Contract> contracts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            for (Path file : files.sorted().toList()) {
                ReadResult result = new OdcsReader().read(Files.readAllBytes(file), file.toString());
                contracts.put(
                        file.getFileName().toString(),
                        ((ReadResult.Readable) result).document().contract().orElseThrow());
            }
        }
        assertThat(contracts).hasSizeGreaterThan(5);
        for (int seed = 0; seed < SEEDS; seed++) {
            contracts.put("seed" + seed, RandomContract.of(seed));
        }
        return contracts;
    }

    private record Run(int status, String said) {}

    private static Run run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream said = process.getInputStream()) {
            String text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), text);
        }
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(OwnToolsTest.class.getResource(name).toURI());
    }
}
