/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.cli.CommandLineRun;
import dev.pacta.testkit.storage.FileServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidateCommandTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @TempDir
    Path folder;

    @Test
    void badRecordsBlockAndAreNamedWithLineRuleFieldAndExpectation() {
        CommandLineRun run = validate("orders", "orders.ndjson");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("1,000 records, 25 bad")
                .contains(
                        "orders.ndjson:396: orders.status: is 'lost', expected one of placed, paid, shipped, delivered, cancelled")
                .contains("the data may not pass");
    }

    @Test
    void goodDataPasses() {
        assertThat(validate("customers", "customers.csv").exitCode()).isZero();
    }

    @Test
    void quarantineLetsTheGoodRecordsPass() throws IOException {
        CommandLineRun run = validate("orders", "orders.ndjson", "--quarantine", folder);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("25 bad records with their reasons are in " + folder, "the other records may pass");
        try (var runs = Files.list(folder)) {
            assertThat(Files.readAllLines(runs.findFirst().orElseThrow().resolve("orders.ndjson")))
                    .hasSize(25);
        }
    }

    @Test
    void undeclaredPersonalDataBlocksAndIsNeverShown() {
        CommandLineRun run = validate("events", "events.ndjson");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("undeclared e-mail address", "payment card number")
                .doesNotContain("@");
    }

    @Test
    void thePublicDataSetHasElevenBadRows() {
        CommandLineRun run = CommandLineRun.of(
                "validate",
                "--json",
                "--contract",
                EXAMPLES.resolve("public/penguins.odcs.yaml"),
                EXAMPLES.resolve("public/penguins.csv"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().path("report").path("invalidRecords").asInt()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            orders            | bad-input/orders-truncated.ndjson.gz           | ends in the middle
            customers         | bad-input/customers-other-header.csv           | is missing; the header has
            customers         | bad-input/customers-latin1.csv                 | not UTF-8
            customer_features | bad-input/customer_features-other-type.parquet | the contract says
            orders            | nowhere.ndjson                                 | there is no such file
            """)
    void aFileThatCannotBeUsedIsTheCallsFault(String contract, String data, String reason) {
        CommandLineRun run = validate(contract, data);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(reason);
    }

    @Test
    void severalSchemaObjectsHaveToBeChosenFrom() {
        CommandLineRun run = validate("payments", "payments.csv");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--schema-object", "payments", "refunds");
    }

    @Test
    void explainsWhatIsCheckedAndWhatCannotBe() {
        CommandLineRun run = CommandLineRun.of("validate", "--contract", contract("orders"), "--explain");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("orders.order_id:unique")
                .containsPattern("not executable +orders:totals_match_lines");
    }

    @Test
    void aPurposeThatNobodyCanDecideStopsBeforeReading() {
        CommandLineRun run = CommandLineRun.in(
                Map.of("PACTA_SERVER", "http://127.0.0.1:1"),
                "validate",
                "--contract",
                contract("customers"),
                "--purpose",
                "analytics.reporting",
                folder.resolve("never-read.csv"));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("no Pacta answers").doesNotContain("never-read");
    }

    @Test
    void theReportIsWrittenWhereItIsWanted() throws IOException {
        Path report = folder.resolve("report.json");

        validate("customers", "customers.csv", "--report", report);

        assertThat(Files.readString(report)).contains("\"result\" : \"passed\"");
    }

    @Test
    void writesWhatMayBeSeenForThePurpose() throws IOException {
        Path copy = folder.resolve("seen.ndjson");

        CommandLineRun run;
        try (FileServer web = FileServer.start(EXAMPLES.resolve("guard"))) {
            run = masked(KEY, "analytics.reporting", copy, web.address("plain", "people.ndjson"));
        }

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(copy)).isEqualTo(Files.readString(EXAMPLES.resolve("guard/masked.ndjson")));
        assertThat(run.out())
                .contains("4 records as they may be seen are in " + copy + "; 3 may not be seen, 0 are bad")
                .contains("id: hash; a key, equal values stay equal");
        assertThat(run.out() + run.err()).doesNotContainIgnoringCase("planted").doesNotContain(KEY);
        assertThat(masked(KEY, "analytics.reporting", copy).exitCode()).isEqualTo(2);
    }

    @Test
    void writesNothingWhenThePurposeIsDeniedOrTheMasksCannotBeMade() {
        Path copy = folder.resolve("seen.ndjson");

        CommandLineRun denied = masked(KEY, "marketing.advertising", copy);
        CommandLineRun keyless = masked("", "analytics.reporting", copy);
        CommandLineRun unasked = CommandLineRun.of(
                "validate", "--contract", contract("orders"), "--masked", copy, EXAMPLES.resolve("data/orders.ndjson"));

        assertThat(denied.exitCode()).isEqualTo(1);
        assertThat(denied.err()).contains("stopped before reading: the purpose marketing.advertising is denied");
        assertThat(keyless.exitCode()).isEqualTo(2);
        assertThat(keyless.err()).contains("needs a key", "Nothing was read");
        assertThat(unasked.exitCode()).isEqualTo(2);
        assertThat(unasked.err()).contains("Add --purpose");
        assertThat(copy).doesNotExist();
    }

    private static CommandLineRun masked(String key, String purpose, Path copy) {
        return masked(key, purpose, copy, EXAMPLES.resolve("guard/people.ndjson"));
    }

    private static CommandLineRun masked(String key, String purpose, Path copy, Object data) {
        Path guard = EXAMPLES.resolve("guard");
        return CommandLineRun.in(
                Map.of("PACTA_MASK_KEY", key),
                "validate",
                "--contract",
                guard.resolve("people.odcs.yaml"),
                "--purpose",
                purpose,
                "--pipeline",
                "daily-report",
                "--policies",
                guard.resolve("policy.yaml"),
                "--masked",
                copy,
                data);
    }

    private static Path contract(String name) {
        return EXAMPLES.resolve("contracts/good/" + name + ".odcs.yaml");
    }

    private static CommandLineRun validate(String contract, String data, Object... more) {
        Object[] call = new Object[more.length + 4];
        call[0] = "validate";
        call[1] = "--contract";
        call[2] = contract(contract);
        call[3] = EXAMPLES.resolve("data").resolve(data);
        System.arraycopy(more, 0, call, 4, more.length);
        return CommandLineRun.of(call);
    }
}
