/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.cli.CommandLineRun;
import dev.pacta.testkit.storage.BucketServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Delta table of two commits: the first has a bad row, the second takes it away. What the readers of tables can is shown in their own room. */
class ValidateTableFolderTest {
    @TempDir
    Path folder;

    private Path table = Path.of("");

    @BeforeEach
    void writeTable() throws Exception {
        table = Files.createDirectories(folder.resolve("people"));
        Files.createDirectories(table.resolve("_delta_log"));
        parquet("one", "SELECT 1 AS id, 'ada@example.com' AS mail UNION ALL SELECT -7, 'bo@example.com'");
        parquet("two", "SELECT 1 AS id, 'ada@example.com' AS mail");
        commit(
                0,
                "{\"protocol\":{\"minReaderVersion\":1,\"minWriterVersion\":2}}",
                "{\"metaData\":{\"id\":\"t\",\"format\":{\"provider\":\"parquet\"},\"partitionColumns\":[],\"configuration\":{},"
                        + "\"schemaString\":\"{\\\"type\\\":\\\"struct\\\",\\\"fields\\\":["
                        + "{\\\"name\\\":\\\"id\\\",\\\"type\\\":\\\"integer\\\",\\\"nullable\\\":true,\\\"metadata\\\":{}},"
                        + "{\\\"name\\\":\\\"mail\\\",\\\"type\\\":\\\"string\\\",\\\"nullable\\\":true,\\\"metadata\\\":{}}]}\"}}",
                "{\"add\":{\"path\":\"one.parquet\",\"partitionValues\":{}}}");
        commit(
                1,
                "{\"remove\":{\"path\":\"one.parquet\"}}",
                "{\"add\":{\"path\":\"two.parquet\",\"partitionValues\":{}}}");
        Files.writeString(folder.resolve("people.odcs.yaml"), """
                apiVersion: v3.1.0
                kind: DataContract
                id: people
                version: 1.0.0
                status: active
                schema:
                  - name: people
                    properties:
                      - {name: id, logicalType: integer, unique: true, logicalTypeOptions: {minimum: 0}}
                      - name: mail
                        logicalType: string
                        customProperties: [{property: privacy, value: {dataCategory: user.contact.email}}]
                """);
    }

    private void parquet(String name, String query) throws SQLException {
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(query, table.resolve(name + ".parquet")));
        }
    }

    private void commit(int version, String... actions) throws IOException {
        Path file = table.resolve("_delta_log/%020d.json".formatted(version));
        Files.writeString(file, String.join("\n", actions));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-0%dT00:00:00Z".formatted(version + 1))));
    }

    private CommandLineRun pacta(String command, Object... more) {
        List<Object> call = new ArrayList<>(List.of(command, "--contract", folder.resolve("people.odcs.yaml")));
        call.addAll(List.of(more));
        call.add(table);
        return CommandLineRun.of(call.toArray());
    }

    @Test
    void theTableIsWhatIsAliveNow() {
        CommandLineRun run = pacta("validate");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("1 records, 0 bad", "Delta table, version 1, committed at 2026-01-02T00:00:00Z");
    }

    @Test
    void anEarlierStateIsNamedByNumberOrTime() {
        assertThat(pacta("validate", "--snapshot", "0").exitCode()).isEqualTo(1);
        assertThat(pacta("validate", "--as-of", "2026-01-01").out())
                .contains("2 records, 1 bad", "one.parquet:2: people.id");
        assertThat(pacta("validate", "--as-of", "2025-12-31").err()).contains("no version from 2025-12-31T00:00:00Z");
        assertThat(pacta("validate", "--as-of", "soon").exitCode()).isEqualTo(2);
    }

    @Test
    void keptResultsLeaveOutWhatWasRead() throws IOException {
        Path state = folder.resolve("people.results.json");
        assertThat(pacta("validate", "--state", state).out()).contains("1 files with rows were read; of 0 the results");

        CommandLineRun again = pacta("validate", "--state", state);

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("1 records, 0 bad", "0 files with rows were read; of 1 the results were kept");
        assertThat(Files.readString(state)).doesNotContain("ada");
    }

    @Test
    void theScanTakesATableToo() {
        CommandLineRun run = pacta("scan", "--snapshot", "0");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("2 records, 2 columns");
    }

    @Test
    void whatMeansNothingHereIsRefused() {
        assertThat(pacta("validate", "--since", "id=3").exitCode()).isEqualTo(2);
        assertThat(pacta("validate", "--purpose", "p", "--masked", folder.resolve("m.csv"))
                        .exitCode())
                .isEqualTo(2);
        assertThat(pacta("validate", "--state", folder.resolve("s.json"), table.resolve("two.parquet"))
                        .err())
                .contains("--state keeps the results of one Delta or Iceberg table");
    }

    @Test
    void aTableInABucketIsReadWithTheKeysOfTheEnvironment() throws Exception {
        Files.move(table, Files.createDirectories(folder.resolve("lake/shop")).resolve("people"));
        try (BucketServer server = BucketServer.start(folder)) {
            Map<String, String> environment = new HashMap<>(server.environment());
            CommandLineRun now = bucket(environment, "validate");
            CommandLineRun then = bucket(environment, "validate", "--snapshot", "0");
            Path state = folder.resolve("bucket.results.json");
            bucket(environment, "validate", "--state", state);
            CommandLineRun again = bucket(environment, "validate", "--state", state);
            CommandLineRun scan = bucket(environment, "scan", "--snapshot", "0");
            environment.put("AWS_SECRET_ACCESS_KEY", "planted-other");
            CommandLineRun wrong = bucket(environment, "scan");

            assertThat(now.exitCode()).as(now.err()).isZero();
            assertThat(now.out()).contains("1 records, 0 bad", "version 1, committed at 2026-01-02T00:00:00Z");
            assertThat(then.out()).contains("2 records, 1 bad", "s3://lake/shop/people/…/one.parquet:2: people.id");
            assertThat(again.out()).contains("0 files with rows were read; of 1 the results were kept");
            assertThat(scan.out()).as(scan.err()).contains("2 records, 2 columns");
            assertThat(wrong.exitCode()).isEqualTo(2);
            assertThat(wrong.err())
                    .contains(
                            "s3://lake/shop/people: s3://lake/ may not be read", "AWS_SECRET_ACCESS_KEY is not the one")
                    .doesNotContain("planted");
            assertThat(now.out() + then.out() + again.out() + scan.out()).doesNotContain(BucketServer.SECRET);
        }
    }

    private CommandLineRun bucket(Map<String, String> environment, String command, Object... more) {
        List<Object> call = new ArrayList<>(List.of(command, "--contract", folder.resolve("people.odcs.yaml")));
        call.addAll(List.of(more));
        call.add("s3://lake/shop/people");
        return CommandLineRun.in(environment, call.toArray());
    }
}
