/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.cli.CommandLineRun;
import dev.pacta.testkit.storage.BucketServer;
import dev.pacta.testkit.storage.FileServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands on files that are in a bucket or at an address of HTTP. What the fetching can is shown in its own room. */
class FilesElsewhereTest {
    @TempDir
    static Path folder;

    private static FileServer web;
    private static BucketServer bucket;
    private static Path contract = Path.of("");

    @BeforeAll
    static void start() throws IOException {
        contract = Files.writeString(folder.resolve("people.odcs.yaml"), """
                apiVersion: v3.1.0
                kind: DataContract
                id: people
                version: 1.0.0
                status: active
                schema:
                  - name: people
                    properties:
                      - {name: id, logicalType: integer, unique: true, logicalTypeOptions: {minimum: 0}}
                      - {name: team, logicalType: string, relationships: [{to: teams.id}]}
                      - name: mail
                        logicalType: string
                        customProperties: [{property: privacy, value: {dataCategory: user.contact.email}}]
                  - name: teams
                    properties:
                      - {name: id, logicalType: string}
                """);
        Path lake = Files.createDirectories(folder.resolve("lake"));
        Files.writeString(lake.resolve("people-1.csv"), "id,team,mail\n1,red,ada@example.com\n2,blue,bo@example.com\n");
        Files.writeString(lake.resolve("people-2.csv"), "id,team,mail\n3,red,cy@example.com\n-4,red,di@example.com\n");
        Files.writeString(lake.resolve("teams.ndjson"), "{\"id\":\"red\"}\n");
        web = FileServer.start(lake);
        bucket = BucketServer.start(folder);
    }

    @AfterAll
    static void stop() {
        web.close();
        bucket.close();
    }

    private static CommandLineRun pacta(String command, Object... more) {
        List<Object> call = new ArrayList<>(List.of(command, "--contract", contract, "--schema-object", "people"));
        call.addAll(List.of(more));
        return CommandLineRun.in(bucket.environment(), call.toArray());
    }

    @Test
    void aFileInABucketIsValidated() {
        CommandLineRun good = pacta("validate", "s3://lake/people-1.csv");
        CommandLineRun both = pacta("validate", "s3://lake/people-*.csv");

        assertThat(good.exitCode()).as(good.err()).isZero();
        assertThat(good.out()).contains("2 records, 0 bad");
        assertThat(both.exitCode()).isEqualTo(1);
        assertThat(both.out()).contains("4 records, 1 bad", "s3://lake/people-2.csv:3: people.id");
        assertThat(good.out() + both.out()).doesNotContain(BucketServer.SECRET);
    }

    @Test
    void aFileAtAnAddressIsValidatedAndItsReferencesToo() {
        String address = web.address("broken", "people-1.csv").replace("127.0.0.1", "ada:planted@127.0.0.1");
        CommandLineRun run = pacta(
                "validate", "--reference", "teams=" + web.address("plain", "teams.ndjson"), address + "?s=planted");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains("2 records, 1 bad", web.address("broken", "people-1.csv") + ":3: people.team")
                .doesNotContain("planted", "ada:");
    }

    @Test
    void theScanAndTheImportTakeThemToo() {
        CommandLineRun scan = pacta("scan", web.address("plain", "people-1.csv"), "s3://lake/people-2.csv");
        CommandLineRun draft = CommandLineRun.in(
                bucket.environment(), "import", "csv", "s3://lake/people-1.csv", "--owner", "team-shop");
        CommandLineRun web = CommandLineRun.of(
                "import", "csv", FilesElsewhereTest.web.address("moved/1", "people-1.csv") + "?signature=planted");

        assertThat(scan.exitCode()).as(scan.err()).isZero();
        assertThat(scan.out()).contains("4 records, 3 columns");
        assertThat(draft.exitCode()).as(draft.err()).isZero();
        assertThat(draft.out()).contains("id: people-1", "user.contact.email");
        assertThat(web.exitCode()).as(web.err()).isZero();
        assertThat(web.out()).contains("id: people-1").doesNotContain("planted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SERVER/status/404/none.csv|2|there is no such file (status 404); check the address",
                "SERVER/changed/people-1.csv|2|it changed while it was read; call again",
                "http://127.0.0.1:1/people-1.csv|3|nobody answers at 127.0.0.1"
            })
    void whatIsNotReadHasNoVerdict(String named, int exitCode, String told) {
        String address = named.replace("SERVER", "http://127.0.0.1:" + web.port());

        for (CommandLineRun run : List.of(
                pacta("validate", address + "?signature=planted"),
                pacta("scan", address + "?signature=planted"),
                CommandLineRun.of("import", "csv", address + "?signature=planted"))) {
            assertThat(run.exitCode()).isEqualTo(exitCode);
            assertThat(run.err()).contains(told).doesNotContain("planted");
        }
    }

    @Test
    void whatMeansNothingIsRefusedBeforeAnythingIsFetched() {
        CommandLineRun kept = pacta("validate", "--state", folder.resolve("s.json"), "s3://lake/people-1.csv");
        CommandLineRun other = CommandLineRun.in(Map.of(), "scan", "gs://lake/people-1.csv");

        assertThat(kept.exitCode()).isEqualTo(2);
        assertThat(kept.err()).contains("--state keeps the results of one Delta or Iceberg table");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("addresses of gs: are not read");
    }
}
