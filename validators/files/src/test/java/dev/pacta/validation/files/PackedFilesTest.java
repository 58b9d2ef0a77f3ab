/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.RuleOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text files that are packed by gzip or zstd. */
class PackedFilesTest {
    private static final String CONTRACT = """
            apiVersion: v3.2.0
            kind: DataContract
            id: packed
            status: active
            version: 1.0.0
            schema:
              - name: packed
                properties:
                  - {name: id, logicalType: integer, required: true, unique: true}
                quality:
                  - {id: sum, type: sql, query: "SELECT sum(id) FROM {object}", mustBe: 4}
            """;

    @TempDir
    private Path folder;

    private CompiledContract contract;

    @BeforeEach
    void write() throws IOException {
        contract = Fixture.compile(Files.writeString(folder.resolve("packed.odcs.yaml"), CONTRACT));
    }

    private static byte[] packed(String text, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = name.toLowerCase(java.util.Locale.ROOT).endsWith(".gz")
                ? new GZIPOutputStream(bytes)
                : new ZstdOutputStream(bytes).setChecksum(true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private FileReport validate(Path file) throws Exception {
        return Fixture.validate(
                contract, "packed", file, FileSettings.of(Mode.QUARANTINE, folder.resolve("bad"), Fixture.CLOCK));
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv.gz, 'id\n1\n2\n1\n'",
        "a.csv.zst, 'id\n1\n2\n1\n'",
        "A.CSV.ZST, 'id\n1\n2\n1\n'",
        "a.ndjson.gz, '{\"id\":1}\n{\"id\":2}\n{\"id\":1}'",
        "a.ndjson.zst, '{\"id\":1}\n{\"id\":2}\n{\"id\":1}'",
        "a.json.zst, '[{\"id\":1},{\"id\":2},{\"id\":1}]'"
    })
    void theRowsAndTheRulesInSqlAreThoseOfThePlainFile(String name, String text) throws Exception {
        FileReport report = validate(Files.write(folder.resolve(name), packed(text, name)));

        assertThat(report.report().records()).isEqualTo(3);
        assertThat(report.report().rules())
                .filteredOn(rule -> rule.ruleId().equals("packed:sum"))
                .extracting(RuleOutcome::status)
                .containsExactly(RuleOutcome.Status.PASSED);
        assertThat(report.quarantined()).isEqualTo(1);
        Path bad = report.quarantineFolder();
        assertThat(bad).isNotNull();
        String plain = name.substring(0, name.indexOf('.'));
        assertThat(Files.list(bad).map(path -> path.getFileName().toString()))
                .allSatisfy(kept -> assertThat(kept).matches(plain + "\\.(csv|ndjson)(\\.reasons\\.ndjson)?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv.zst", "a.ndjson.zst", "a.json.zst", "a.csv.gz", "a.ndjson.gz", "a.json.gz"})
    void whatBreaksOffOrIsDamagedHasNoVerdict(String name) throws Exception {
        StringBuilder text = new StringBuilder(name.contains("json") ? name.contains("nd") ? "" : "[" : "id\n");
        for (int row = 0; row < 20_000; row++) {
            long id = row * 7919L % 20_011;
            text.append(name.contains("json") ? "{\"id\":%d}".formatted(id) : String.valueOf(id));
            text.append(name.contains(".json") ? "," : "\n");
        }
        byte[] whole = packed(text.toString(), name);
        byte[] damaged = whole.clone();
        damaged[whole.length / 2] ^= 0x55;
        Path cut = Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> validate(cut))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("in the middle");
        Path other = Files.write(folder.resolve("damaged-" + name), damaged);
        assertThatThrownBy(() -> validate(other))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void whatIsNotPackedIsToldApart() throws Exception {
        Path gzip = Files.writeString(folder.resolve("a.csv.gz"), "id\n1\n");
        Path zstd = Files.writeString(folder.resolve("a.csv.zst"), "id\n1\n");

        assertThatThrownBy(() -> validate(gzip)).hasMessageContaining("this is not gzip data");
        assertThatThrownBy(() -> validate(zstd)).hasMessageContaining("the zstd data is damaged");
    }
}
