/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.cli.CommandLineRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractCommandsTest {
    private static final String ORDERS = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            version: 1.0.0
            status: active
            schema:
              - name: orders
                properties:
                  - name: order_id
                    logicalType: string
                    required: true
                  - name: country
                    logicalType: string
            """;

    @TempDir
    private Path folder;

    private Path before;
    private Path after;

    @BeforeEach
    void writeTwoVersions() throws IOException {
        before = Files.writeString(folder.resolve("before.yaml"), ORDERS);
        after = Files.writeString(
                folder.resolve("after.yaml"),
                ORDERS.replace("      - name: country\n        logicalType: string\n", "")
                        .replace("1.0.0", "2.0.0"));
    }

    @Test
    void lintIsContentWithASoundContract() {
        CommandLineRun run = CommandLineRun.of("lint", before);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("files 1, errors 0");
    }

    @Test
    void lintNamesFileLineColumnAndRule() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), ORDERS.replace("version: 1.0.0\n", ""));

        CommandLineRun run = CommandLineRun.of("lint", wrong);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains(wrong + ":1:1: error odcs.").contains("version");
    }

    @Test
    void lintGivesItsMessagesAsJson() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), ORDERS.replace("version: 1.0.0\n", ""));

        CommandLineRun run = CommandLineRun.of("lint", "--json", wrong);

        assertThat(run.json().path("errors").asInt()).isEqualTo(1);
        assertThat(run.json().path("messages").get(0).path("line").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsNoYamlIsABadInput() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "a: [1");

        assertThat(CommandLineRun.of("lint", wrong).exitCode()).isEqualTo(2);
    }

    @Test
    void aMissingFileIsABadInput() {
        CommandLineRun run = CommandLineRun.of("lint", folder.resolve("gone.yaml"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no file", "gone.yaml");
    }

    @Test
    void diffNamesTheDroppedPropertyAsBreaking() {
        CommandLineRun run = CommandLineRun.of("diff", before, after);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("breaking (1)", "breaking  -         -", "orders.country: The property is removed")
                .contains("grow by: major, next version 2.0.0");
    }

    @Test
    void diffGivesPointersFingerprintAndCounterexample() throws IOException {
        Path optional =
                Files.writeString(folder.resolve("optional.yaml"), ORDERS.replace("required: true", "required: false"));

        CommandLineRun run = CommandLineRun.of("diff", "--json", before, optional);

        assertThat(run.json().path("nextVersion").asText()).isEqualTo("2.0.0");
        JsonNode change = run.json().path("changes").get(0);
        assertThat(change.path("beforePointer").asText()).isEqualTo("/schema/0/properties/0/required");
        assertThat(change.path("counterexample").asText()).isEqualTo("null was impossible, now it is allowed");
        assertThat(change.path("fingerprint").asText()).hasSize(24);
        assertThat(CommandLineRun.of("diff", before, optional).out())
                .contains("for example: null was impossible", "The version number grew too little");
    }

    @Test
    void diffJudgesAnAnnouncedRemovalByTheDay() throws IOException {
        Path announced = Files.writeString(
                folder.resolve("announced.yaml"),
                ORDERS.replace(
                        "      - name: country\n",
                        "      - name: country\n        customProperties: [{property: deprecation, value: {removeAfter: 2026-12-01}}]\n"));

        assertThat(CommandLineRun.of("diff", "--today", "2026-12-01", announced, after)
                        .exitCode())
                .isZero();
        CommandLineRun early = CommandLineRun.of("diff", "--today", "2026-11-21", announced, after);
        assertThat(early.exitCode()).isEqualTo(1);
        assertThat(early.out()).contains("from 2026-12-01 on, in 10 days");
    }

    @Test
    void diffReadsOneVersionFromStandardInput() {
        InputStream own = System.in;
        try {
            System.setIn(new ByteArrayInputStream(ORDERS.getBytes(StandardCharsets.UTF_8)));
            assertThat(CommandLineRun.of("diff", "-", after).exitCode()).isEqualTo(1);
        } finally {
            System.setIn(own);
        }
    }

    @Test
    void diffOfTheSameVersionIsEmpty() {
        CommandLineRun run = CommandLineRun.of("diff", "--json", before, before);

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().path("changes")).isEmpty();
        assertThat(run.json().path("compatible").asBoolean()).isTrue();
    }

    @Test
    void diffDoesNotCompareWhatIsNoContract() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), ORDERS.replace("version: 1.0.0\n", ""));

        CommandLineRun run = CommandLineRun.of("diff", before, wrong);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("not a usable contract", "version");
    }

    @Test
    void publishSaysWhenNobodyAnswers() {
        CommandLineRun run = CommandLineRun.of("publish", "--server", "http://127.0.0.1:1", before);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("no Pacta answers at http://127.0.0.1:1", "./pacta up");
    }

    @Test
    void anAddressMustBeOne() {
        CommandLineRun run = CommandLineRun.of("check", "--server", "somewhere", before);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'somewhere' is not the address of a server");
    }
}
