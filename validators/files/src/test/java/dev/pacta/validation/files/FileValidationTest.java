/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static dev.pacta.validation.files.Fixture.DATA;
import static dev.pacta.validation.files.Fixture.EXAMPLES;
import static dev.pacta.validation.files.Fixture.mode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.Mode;
import dev.pacta.validation.ValidationReport.Result;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileValidationTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "orders, orders.ndjson, 1000, 25",
        "customers, customers.csv, 200, 0",
        "payments, payments.csv, 898, 0",
        "events, events.ndjson, 600, 7",
        "customer_features, customer_features.parquet, 400, 0",
    })
    void findsThePlantedFaultsOfEachFormatAndNoOthers(String contract, String file, long records, long bad)
            throws Exception {
        FileReport report = Fixture.validate(contract, DATA.resolve(file), mode(Mode.BLOCK));

        assertThat(report.report().records()).isEqualTo(records);
        assertThat(report.report().invalidRecords()).isEqualTo(bad);
        assertThat(report.report().result()).isEqualTo(bad == 0 ? Result.PASSED : Result.FAILED);
        assertThat(report.blocked()).isEqualTo(bad > 0);
    }

    @Test
    void findsTheDefectsOfThePublicDataSet() throws Exception {
        FileReport report = Fixture.validate(
                Fixture.compile(EXAMPLES.resolve("public/penguins.odcs.yaml")),
                "penguins",
                EXAMPLES.resolve("public/penguins.csv"),
                mode(Mode.BLOCK));

        assertThat(report.report().records()).isEqualTo(344);
        assertThat(report.report().invalidRecords()).isEqualTo(11);
    }

    @Test
    void quarantineKeepsTheBadRecordsAsTheyWereWithTheirReasons() throws Exception {
        FileSettings settings = FileSettings.of(Mode.QUARANTINE, folder.resolve("bad"), Fixture.CLOCK);

        FileReport report = Fixture.validate("orders", DATA.resolve("orders.ndjson"), settings);

        Path run = report.quarantineFolder();
        assertThat(run).isEqualTo(folder.resolve("bad/orders-20260102T030405000Z"));
        List<String> original = Files.readAllLines(DATA.resolve("orders.ndjson"));
        assertThat(Files.readAllLines(run.resolve("orders.ndjson")))
                .hasSize(25)
                .first()
                .isEqualTo(original.get(68));
        assertThat(Files.readAllLines(run.resolve("orders.ndjson.reasons.ndjson")))
                .hasSize(25)
                .first()
                .asString()
                .contains("\"line\":69", "orders.order_id:required");
        assertThat(report.blocked()).isFalse();
    }

    @Test
    void aSecondRunTouchesNothingOfTheFirst() throws Exception {
        FileSettings settings = FileSettings.of(Mode.QUARANTINE, folder, Fixture.CLOCK);

        Path first = Fixture.validate("orders", DATA.resolve("orders.ndjson"), settings)
                .quarantineFolder();
        Path second = Fixture.validate("orders", DATA.resolve("orders.ndjson"), settings)
                .quarantineFolder();

        assertThat(second).isNotEqualTo(first);
        assertThat(Files.readAllLines(first.resolve("orders.ndjson"))).hasSize(25);
    }

    @Test
    void theReasonsHoldNoPersonalValue() throws Exception {
        FileSettings settings = FileSettings.of(Mode.QUARANTINE, folder, Fixture.CLOCK);

        FileReport report = Fixture.validate("events", DATA.resolve("events.ndjson"), settings);

        assertThat(Files.readString(report.quarantineFolder().resolve("events.ndjson.reasons.ndjson")))
                .contains("undeclared e-mail address", "undeclared payment card number")
                .doesNotContain("@");
        assertThat(Files.readString(report.quarantineFolder().resolve("events.ndjson")))
                .contains("@");
    }

    @Test
    void readsGzipAndAListOfObjectsLikeLines() throws Exception {
        List<String> lines = Files.readAllLines(DATA.resolve("orders.ndjson"));
        Path json = folder.resolve("orders.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(json))) {
            out.write(("[" + String.join(",", lines) + "]").getBytes(StandardCharsets.UTF_8));
        }

        FileReport report = Fixture.validate("orders", json, mode(Mode.BLOCK));

        assertThat(report.report().records()).isEqualTo(1000);
        assertThat(report.report().invalidRecords()).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({"ndjson, 1e400", "json, 1e400", "ndjson, 100000.00000000000000001", "json, 100000.00000000000000001"})
    void numbersKeepEveryDigitInEveryFormat(String ending, String total) throws Exception {
        String line = Files.readAllLines(DATA.resolve("orders.ndjson"))
                .get(0)
                .replaceFirst("\"total\": [0-9.]+", "\"total\": " + total);
        Path file = Files.writeString(folder.resolve("orders." + ending), line);

        assertThat(Fixture.validate("orders", file, mode(Mode.BLOCK)).report().violations())
                .extracting(violation -> violation.ruleId())
                .contains("orders.total:maximum");
    }

    @Test
    void theTimeZoneOfTheMachineDoesNotMatter() throws Exception {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(Fixture.validate(
                                    "customer_features", DATA.resolve("customer_features.parquet"), mode(Mode.BLOCK))
                            .report()
                            .invalidRecords())
                    .isZero();
            assertThat(ColumnTypes.toPlain(Timestamp.valueOf("2026-01-01 00:30:00")))
                    .isEqualTo("2026-01-01T00:30");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void cardsThatNoRecordShowsStopTheQuarantineToo() throws Exception {
        String lines = Files.readAllLines(DATA.resolve("events.ndjson")).stream()
                .filter(line -> line.contains("\"comment\""))
                .limit(3)
                .collect(Collectors.joining("\n"));
        Path file = Files.writeString(
                folder.resolve("events.ndjson"),
                lines.replaceFirst("\"comment\": \"[^\"]*\"", "\"comment\": \"4111111111111111\""));

        FileReport report = Fixture.validate(
                "events", file, FileSettings.of(Mode.QUARANTINE, folder.resolve("bad"), Fixture.CLOCK));

        assertThat(report.blocked()).isTrue();
    }

    @Test
    void aKeyThatComesAgainInAnotherFileIsRepeated() throws Exception {
        Path first = DATA.resolve("customers.csv");
        Path second = Files.copy(first, folder.resolve("again.csv"));

        FileReport report = FileValidation.validate(
                List.of(first, second),
                Fixture.compile(EXAMPLES.resolve("contracts/good/customers.odcs.yaml")),
                "customers",
                mode(Mode.REPORT),
                ProgressListener.NONE);

        assertThat(report.report().invalidRecords()).isEqualTo(200);
        assertThat(report.blocked()).isFalse();
    }

    @Test
    void aSemicolonOrTabMayStandForTheComma() throws Exception {
        Path file = folder.resolve("customers.csv");
        Files.writeString(file, Files.readString(DATA.resolve("customers.csv")).replace(',', ';'));

        assertThat(Fixture.validate("customers", file, mode(Mode.BLOCK))
                        .report()
                        .invalidRecords())
                .isZero();
    }
}
