/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.validation.files.ProgressListener;
import dev.pacta.validation.files.UnreadableDataException;
import dev.pacta.validation.scan.ColumnVerdict;
import dev.pacta.validation.scan.PersonalScan;
import dev.pacta.validation.scan.ScanReport;
import dev.pacta.validation.scan.ScannedColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same rows give the same verdicts in each form of file. */
class FileScanTest {
    private static final int ROWS = 300;
    private static final Map<String, ColumnVerdict> EXPECTED = Map.of(
            "id", ColumnVerdict.NOTHING,
            "mail", ColumnVerdict.PERSONAL,
            "order_number", ColumnVerdict.NOTHING,
            "card", ColumnVerdict.PERSONAL,
            "last_name", ColumnVerdict.UNCERTAIN);

    @TempDir
    Path folder;

    private static List<String> row(int at) {
        long body = 400_000_000_000_000L + at * 7_919_317L;
        return List.of(
                String.valueOf(at),
                "ada" + at + "@mail.example",
                String.valueOf(4_000_000_000_000_000L + at),
                at % 25 == 0 ? "n/a" : body + checkDigit(String.valueOf(body)),
                "Example");
    }

    private static String checkDigit(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int twice = at % 2 == 0 ? digit * 2 : digit;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return String.valueOf((10 - sum % 10) % 10);
    }

    private String csv() {
        StringBuilder csv = new StringBuilder("id,mail,order_number,card,last_name\n");
        for (int at = 0; at < ROWS; at++) {
            csv.append(String.join(",", row(at))).append('\n');
        }
        return csv.toString();
    }

    private static String json(int at) {
        List<String> row = row(at);
        return "{\"id\":%s,\"mail\":\"%s\",\"order_number\":%s,\"card\":\"%s\",\"last_name\":\"%s\"}"
                .formatted(row.toArray());
    }

    private Path write(String name) throws IOException, SQLException {
        Path file = folder.resolve(name);
        List<String> records = new ArrayList<>();
        for (int at = 0; at < ROWS; at++) {
            records.add(json(at));
        }
        switch (name.substring(name.indexOf('.'))) {
            case ".csv" -> Files.writeString(file, csv());
            case ".csv.gz" -> {
                try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
                    packed.write(csv().getBytes(StandardCharsets.UTF_8));
                }
            }
            case ".ndjson" -> Files.write(file, records);
            case ".json" -> Files.writeString(file, "[" + String.join(",", records) + "]");
            default -> parquet(file);
        }
        return file;
    }

    private void parquet(Path file) throws IOException, SQLException {
        Path csv = Files.writeString(folder.resolve("source.csv"), csv());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * FROM read_csv('%s')) TO '%s' (FORMAT parquet)".formatted(csv, file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"data.csv", "data.csv.gz", "data.ndjson", "data.json", "data.parquet"})
    void theSameRowsHaveTheSameVerdictsInEachForm(String name) throws Exception {
        ScanReport report = scan(100, write(name));

        assertThat(report.records()).isEqualTo(ROWS);
        assertThat(verdicts(report)).isEqualTo(EXPECTED);
        assertThat(report.toString()).doesNotContain("mail.example", "400000000");
    }

    @Test
    void aSampleIsAShareAndTheSameEachTime() throws Exception {
        Path file = write("data.csv");

        ScanReport report = scan(50, file);

        assertThat(report.records()).isBetween(ROWS * 4L / 10, ROWS * 6L / 10);
        assertThat(report.records() + report.leftOut()).isEqualTo(ROWS);
        assertThat(verdicts(report)).isEqualTo(EXPECTED);
        assertThat(scan(50, file).records()).isEqualTo(report.records());
    }

    @Test
    void filesAreOneSetOfDataAndProgressIsTold() throws Exception {
        Path one = write("data.csv");
        Path other = write("more.ndjson");
        List<Long> told = new ArrayList<>();
        PersonalScan scan = new PersonalScan();

        FileScan.read(List.of(one, other), 100, scan, (file, bytes, total, records) -> told.add(records));

        assertThat(scan.finish().records()).isEqualTo(2 * ROWS);
        assertThat(told).isSorted();
    }

    @Test
    void recordsThatCannotBeReadAreCounted() throws Exception {
        Path file = Files.writeString(folder.resolve("bad.ndjson"), "{\"a\":1}\n{\"a\":\n[1]\n{\"a\":2}\n");

        ScanReport report = scan(100, file);

        assertThat(report.records()).isEqualTo(2);
        assertThat(report.unreadable()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNotThereOrOfNoKnownFormIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "x");

        assertThatThrownBy(() -> scan(100, folder.resolve("none.csv")))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> scan(100, text))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("the ending says nothing of the format");
    }

    private static ScanReport scan(double percent, Path... files) throws UnreadableDataException, IOException {
        PersonalScan scan = new PersonalScan();
        FileScan.read(List.of(files), percent, scan, ProgressListener.NONE);
        return scan.finish();
    }

    private static Map<String, ColumnVerdict> verdicts(ScanReport report) {
        return report.columns().stream().collect(Collectors.toMap(ScannedColumn::path, ScannedColumn::verdict));
    }
}
