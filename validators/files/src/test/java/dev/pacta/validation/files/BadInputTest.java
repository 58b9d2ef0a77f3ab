/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static dev.pacta.validation.files.Fixture.DATA;
import static dev.pacta.validation.files.Fixture.mode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.validation.Mode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            orders            | orders-truncated.ndjson.gz           | the gzip data ends in the middle
            customers         | customers-other-header.csv           | is missing; the header has
            customers         | customers-latin1.csv                 | these bytes are not UTF-8
            customer_features | customer_features-other-type.parquet | the contract says
            """)
    void aFileThatIsNoDataOfTheContractIsRefusedWithTheReason(String contract, String file, String reason) {
        Path data = DATA.resolve("bad-input/" + file);

        assertThatThrownBy(() -> Fixture.validate(contract, data, mode(Mode.BLOCK)))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining(file)
                .hasMessageContaining(reason);
    }

    @Test
    void aLineThatIsCutOffIsOneBadRecord() throws Exception {
        FileReport report =
                Fixture.validate("orders", DATA.resolve("bad-input/orders-cut-line.ndjson"), mode(Mode.BLOCK));

        assertThat(report.report().violations()).anySatisfy(violation -> {
            assertThat(violation.ruleId()).isEqualTo("orders:record");
            assertThat(violation.message()).contains("not JSON at column");
        });
    }

    @Test
    void aLineOfAGigabyteIsPassedOverWithoutKeepingIt() throws Exception {
        Path file = folder.resolve("orders.ndjson.gz");
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16))) {
            byte[] megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) 'x');
            for (int written = 0; written < 1024; written++) {
                out.write(megabyte);
            }
            out.write("\n{}\n".getBytes(StandardCharsets.UTF_8));
        }

        FileReport report = Fixture.validate("orders", file, mode(Mode.BLOCK));

        assertThat(report.report().records()).isEqualTo(2);
        assertThat(report.report().violations().get(0).message()).contains("did not finish", "1,073,741,824 bytes");
        assertThat(report.blocked()).isTrue();
    }

    @Test
    void damagedGzipIsRefused() throws Exception {
        Path whole = folder.resolve("orders.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            Files.copy(DATA.resolve("orders.ndjson"), out);
        }
        byte[] bytes = Files.readAllBytes(whole);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 200, (byte) 0x5A);
        for (String name : java.util.List.of("x.ndjson.gz", "x.json.gz")) {
            Path damaged = Files.write(folder.resolve(name), bytes);

            assertThatThrownBy(() -> Fixture.validate("orders", damaged, mode(Mode.BLOCK)))
                    .isInstanceOf(UnreadableDataException.class);
        }
    }

    @Test
    void aRowWithAFieldTooManyIsOneBadRecordAndGoesToTheQuarantine() throws Exception {
        Path file = folder.resolve("customers.csv");
        Files.writeString(
                file, Files.readString(DATA.resolve("customers.csv")).replace("Pelka Amberhain,", "Pelka, Amberhain,"));

        FileReport report = Fixture.validate(
                "customers", file, FileSettings.of(Mode.QUARANTINE, folder.resolve("bad"), Fixture.CLOCK));

        assertThat(report.report().invalidRecords()).isEqualTo(1);
        assertThat(Files.readAllLines(report.quarantineFolder().resolve("customers.csv")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("CUS-000001,Pelka, Amberhain,");
    }

    @Test
    void halfACharacterInABadValueDoesNotEndTheRun() throws Exception {
        Path file = folder.resolve("orders.ndjson");
        Files.writeString(file, "{\"status\":\"%s😀\"}\n{\"status\":\"\\ud800\"}\n".formatted("x".repeat(79)));

        FileReport report = Fixture.validate(
                "orders", file, FileSettings.of(Mode.QUARANTINE, folder.resolve("bad"), Fixture.CLOCK));

        assertThat(report.quarantined()).isEqualTo(2);
    }

    @Test
    void whatIsNoParquetIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x.parquet"), "no parquet");

        assertThatThrownBy(() -> Fixture.validate("customer_features", file, mode(Mode.BLOCK)))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("cannot be read as Parquet");
    }

    @ParameterizedTest
    @CsvSource({
        "missing.ndjson, there is no such file",
        "orders.xls, the ending says nothing",
        "orders.ORC, ORC is not read; write the data as .parquet"
    })
    void aFileThatIsNotThereOrOfAnUnknownKindIsRefused(String name, String reason) throws IOException {
        if (!name.startsWith("missing")) {
            Files.writeString(folder.resolve(name), "x");
        }

        assertThatThrownBy(() -> Fixture.validate("orders", folder.resolve(name), mode(Mode.BLOCK)))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining(reason);
    }
}
