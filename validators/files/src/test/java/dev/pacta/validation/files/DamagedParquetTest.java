/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parquet files whose footer was damaged. */
class DamagedParquetTest {
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: shop
            version: 1.0.0
            status: active
            schema:
              - name: orders
                properties:
                  - {name: id, logicalType: integer, required: true, unique: true}
                  - {name: note, logicalType: string, logicalTypeOptions: {maxLength: 12}}
                  - {name: mail, logicalType: string, logicalTypeOptions: {format: email}}
            """;
    private static final int TAIL = 8;
    private static final int ROWS = 1_000;

    @TempDir
    private Path folder;

    private CompiledContract contract;
    private byte[] whole;

    @BeforeEach
    void write() throws Exception {
        ReadResult read = new OdcsReader().read(CONTRACT.getBytes(StandardCharsets.UTF_8), "shop.odcs.yaml");
        contract = CompiledContract.compile(
                ((ReadResult.Readable) read).document().contract().orElseThrow());
        Path file = folder.resolve("whole.parquet");
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            statement.execute(
                    "COPY (SELECT i AS id, 'note ' || i AS note, 'p' || i || '@shop.example' AS mail FROM range(%d) r(i)) TO '%s' (FORMAT parquet)"
                            .formatted(ROWS, file));
        }
        whole = Files.readAllBytes(file);
    }

    private FileReport validate(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("orders.parquet"), bytes);
        return Fixture.validate(contract, "orders", file, Fixture.mode(Mode.REPORT));
    }

    /** The footer lies between the data and its own length. */
    private int footerLength() {
        int end = whole.length - TAIL;
        return whole[end] & 0xFF | (whole[end + 1] & 0xFF) << 8 | (whole[end + 2] & 0xFF) << 16;
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "4", "7", "8", "9", "100"})
    void aFileThatBreaksOffHasNoVerdict(int missing) throws Exception {
        if (missing == 0) {
            assertThat(validate(whole).report().records()).isEqualTo(ROWS);
        } else {
            assertUnreadable(Arrays.copyOf(whole, whole.length - missing));
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "2147483647", "-2147483648", "16"})
    void aLengthThatIsNotThatOfTheFooterHasNoVerdict(int length) throws Exception {
        byte[] bytes = whole.clone();
        for (int at = 0; at < 4; at++) {
            bytes[bytes.length - TAIL + at] = (byte) (length >> 8 * at);
        }
        assertUnreadable(bytes);
    }

    @Test
    void aFooterOfRubbishHasNoVerdictOrThatOfTheRows() throws Exception {
        Random random = new Random(5);
        int footer = footerLength();
        int unreadable = 0;
        for (int round = 0; round < 200; round++) {
            byte[] bytes = whole.clone();
            for (int change = 1 + random.nextInt(4); change > 0; change--) {
                bytes[bytes.length - TAIL - 1 - random.nextInt(footer)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(validate(bytes).report().records()).isNotNegative();
            } catch (UnreadableDataException told) {
                assertThat(told).hasMessageContaining("orders.parquet");
                unreadable++;
            }
        }
        assertThat(unreadable).isBetween(20, 199);
    }

    private void assertUnreadable(byte[] bytes) throws Exception {
        try {
            FileReport report = validate(bytes);
            throw new AssertionError("a verdict on damaged data: " + report.report());
        } catch (UnreadableDataException told) {
            assertThat(told).hasMessageContaining("orders.parquet").hasMessageNotContaining("@shop.example");
        }
    }
}
