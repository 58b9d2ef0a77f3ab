/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.cli.CommandLineRun;
import dev.pacta.testkit.hosting.RecordingServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidateTableCommandTest {
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: shop
            status: active
            version: 1.0.0
            schema:
              - name: orders
                properties:
                  - {name: id, logicalType: integer, primaryKey: true, primaryKeyPosition: 1, physicalType: INTEGER}
                  - {name: status, logicalType: string, required: true, logicalTypeOptions: {maxLength: 4}}
                  - {name: changed, logicalType: timestamp}
            """;

    @TempDir
    Path folder;

    private String url = "";
    private Path contract = Path.of("");

    @BeforeEach
    void aDatabaseWithOrders() throws SQLException, IOException {
        url = "jdbc:duckdb:" + folder.resolve("shop.db");
        contract = Files.writeString(folder.resolve("shop.odcs.yaml"), CONTRACT);
        sql("CREATE TABLE orders (id INTEGER, status VARCHAR, changed TIMESTAMP)");
        sql("INSERT INTO orders VALUES (1, 'new', '2026-01-01 10:00:00'), (2, 'paid', '2026-01-02 10:00:00')");
    }

    @Test
    void aTableThatKeepsItsContractMayPass() {
        CommandLineRun run = validate();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("2 records, 0 bad", "the data may pass");
    }

    @Test
    void aBadRowBlocksAndIsNamedByItsKey() throws SQLException {
        sql("INSERT INTO orders VALUES (3, 'cancelled', NULL)");

        CommandLineRun run = validate();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("main.orders [id=3]: orders.status: is 'cancelled', expected 4 characters or fewer")
                .contains("the data may not pass");
        CommandLineRun quarantined = validate("--quarantine", folder.resolve("bad"));
        assertThat(quarantined.exitCode()).isZero();
        assertThat(quarantined.out())
                .contains("1 keys of bad rows with their reasons are in " + folder, "the other records may pass");
    }

    @Test
    void explainShowsWhereEachRuleRunsAndTheQueries() {
        CommandLineRun run = validate("--explain");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("catalog +orders.id:physicalType")
                .containsPattern("sql +orders.status:maxLength")
                .contains(
                        "COUNT(CASE WHEN t.\"status\" IS NOT NULL AND length(t.\"status\") NOT BETWEEN 0 AND 4 THEN 1 END)")
                .contains("FROM \"main\".\"orders\" t");
    }

    @Test
    void theNextRunTakesUpWhereTheLastOneThatPassedHasEnded() throws SQLException, IOException {
        Path state = folder.resolve("orders.state.json");
        Object[] next = {"--since", "changed", "--state", state};

        assertThat(validate(next).exitCode()).isZero();
        assertThat(Files.readString(state)).contains("2026-01-02 10:00:00");

        sql("INSERT INTO orders VALUES (3, 'cancelled', '2026-01-03 10:00:00')");
        CommandLineRun blocked = validate(next);
        assertThat(blocked.exitCode()).isEqualTo(1);
        assertThat(blocked.out()).contains("1 records, 1 bad", "checked: changed after 2026-01-02 10:00:00");
        assertThat(Files.readString(state)).contains("2026-01-02 10:00:00");

        sql("UPDATE orders SET status = 'paid' WHERE id = 3");
        Path report = folder.resolve("report.json");
        assertThat(validate("--since", "changed", "--state", state, "--report", report)
                        .exitCode())
                .isZero();
        assertThat(Files.readString(state)).contains("2026-01-03 10:00:00");
        assertThat(Files.readString(report)).contains("\"watermark\"", "2026-01-03 10:00:00", "main.orders");
        assertThat(validate("--since", "id", "--state", state).err()).contains("is not the state of column 'id'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--jdbc jdbc:postgresql://h/d?password=geheim|holds a password",
                "--jdbc jdbc:duckdb: --password geheim|env:NAME or file:PATH",
                "--jdbc jdbc:duckdb: --password env:NOWHERE|the environment has no NOWHERE",
                "--table orders|these options speak of a database",
                "--jdbc jdbc:duckdb: orders.csv|files and a table are two calls",
                "--jdbc jdbc:duckdb: --sample 0%|more than 0 and less than 100",
                "--jdbc jdbc:duckdb: --sample some|no share of a hundred",
                "--jdbc jdbc:duckdb: --state s.json|--state keeps how far --since has come",
                "--jdbc jdbc:duckdb: --since changed|--since needs a value or a --state",
                "--jdbc jdbc:duckdb:|the database shows no table or view orders",
                "--jdbc jdbc:duckdb: --table a.b.c.d|the name of a table is",
                "--jdbc jdbc:duckdb: --dialect db2|--dialect must be one of",
                "--dialect trino|these options speak of a database",
                "--jdbc jdbc:duckdb: --driver-path nowhere.jar|there is no driver at nowhere.jar",
            })
    void aCallThatCannotBeMeantIsRefusedAndTellsNoSecret(String words, String said) {
        List<Object> call = new ArrayList<>(List.of("validate", "--contract", contract));
        call.addAll(List.of(words.split(" ")));

        CommandLineRun run = CommandLineRun.of(call.toArray());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(said).doesNotContain("geheim");
    }

    @Test
    void theDocumentNamesTheTable() {
        JsonNode document = validate("--json").json();

        assertThat(document.at("/report/table").asText()).isEqualTo("main.orders");
        assertThat(document.at("/report/records").asInt()).isEqualTo(2);
    }

    @Test
    void whatWasFoundIsToldToTheLineageAlsoWhenItBlocksOrEndsWithoutAVerdict() throws SQLException {
        try (RecordingServer pacta = new RecordingServer()) {
            assertThat(validate("--server", pacta.address()).exitCode()).isZero();
            sql("INSERT INTO orders VALUES (3, 'cancelled', NULL)");
            assertThat(validate("--server", pacta.address()).exitCode()).isEqualTo(1);
            assertThat(validate("--server", pacta.address(), "--table", "nowhere")
                            .exitCode())
                    .isEqualTo(2);

            assertThat(pacta.calls()).extracting(RecordingServer.Call::path).containsOnly("/api/v1/lineage");
            assertThat(pacta.calls())
                    .extracting(call -> said(call.body()))
                    .containsExactly(
                            "COMPLETE shop 1.0.0 passed, 2 records, validate.shop.orders, shop.main.orders, 10 of 10",
                            "COMPLETE shop 1.0.0 failed, 3 records, validate.shop.orders, shop.main.orders, 9 of 10",
                            "FAIL shop 1.0.0 unfinished,  records, validate.shop.orders, shop.main.nowhere, 0 of 0");
            assertThat(pacta.calls()).noneMatch(call -> call.text().contains("cancelled"));
        }
    }

    @Test
    void theLineageLearnsWhatTheDataWasWantedFor() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.yaml"), """
                id: orders-for-reports
                effect: allow
                who:
                  roles: [pipeline]
                what:
                  contracts: [shop]
                actions: [read]
                purposes: [analytics.reporting]
                """);
        try (RecordingServer pacta = new RecordingServer()) {
            CommandLineRun run = validate(
                    "--server",
                    pacta.address(),
                    "--purpose",
                    "analytics.reporting",
                    "--pipeline",
                    "daily-report",
                    "--policies",
                    policy);

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(pacta.calls()).singleElement().satisfies(call -> {
                assertThat(call.body().at("/run/facets/pacta_contract/purpose").asText())
                        .isEqualTo("analytics.reporting");
                assertThat(call.body().at("/job/name").asText()).isEqualTo("daily-report");
            });
        }
    }

    @Test
    void aServerThatIsAwayDoesNotHideWhyThereIsNoVerdict() {
        CommandLineRun run = validate("--server", "http://127.0.0.1:1", "--table", "nowhere");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("the database shows no table or view nowhere", "did not take its result");
    }

    /** How a run ended, the verdict, what was read, and how many of the assertions hold. */
    private static String said(JsonNode event) {
        JsonNode contract = event.at("/run/facets/pacta_contract");
        JsonNode input = event.at("/inputs/0");
        List<Boolean> assertions = new ArrayList<>();
        input.at("/inputFacets/dataQualityAssertions/assertions")
                .forEach(assertion ->
                        assertions.add(assertion.required("success").asBoolean()));
        return "%s %s %s %s, %s records, %s, %s, %d of %d"
                .formatted(
                        event.required("eventType").asText(),
                        contract.required("contract").asText(),
                        contract.required("version").asText(),
                        contract.required("verdict").asText(),
                        contract.path("records").asText(),
                        event.at("/job/name").asText(),
                        input.required("name").asText(),
                        assertions.stream().filter(Boolean::booleanValue).count(),
                        assertions.size());
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private CommandLineRun validate(Object... more) {
        List<Object> call = new ArrayList<>(List.of("validate", "--contract", contract, "--jdbc", url));
        call.addAll(List.of(more));
        return CommandLineRun.of(call.toArray());
    }
}
