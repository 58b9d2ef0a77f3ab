/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

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

class LintCommandTest {
    private static final String ORDERS = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            version: 1.0.0
            status: activ   # soon
            schema:
              - name: orders
                properties:
                  - name: order_id
                    logicalType: string
                    primaryKey: true
            """;

    @TempDir
    private Path folder;

    private Path orders;

    @BeforeEach
    void writeContract() throws IOException {
        orders = Files.writeString(folder.resolve("orders.odcs.yaml"), ORDERS);
    }

    @Test
    void fixMendsTheFileAndLeavesTheRest() throws IOException {
        CommandLineRun run = CommandLineRun.of("lint", "--fix", orders);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("mended 2");
        assertThat(Files.readString(orders))
                .isEqualTo(ORDERS.replace("activ ", "active ")
                        .replace("Key: true\n", "Key: true\n        required: true\n"));
    }

    @Test
    void aDryRunShowsTheDifferenceAndWritesNothing() throws IOException {
        CommandLineRun run = CommandLineRun.of("lint", "--fix", "--dry-run", orders);

        assertThat(run.out())
                .contains(
                        "@@ -2,7 +2,7 @@",
                        "-status: activ   # soon",
                        "+status: active   # soon",
                        "+        required: true")
                .contains("to mend 2");
        assertThat(Files.readString(orders)).isEqualTo(ORDERS);
    }

    @Test
    void aRuleCanBeGivenAnotherWeight() {
        assertThat(CommandLineRun.of("lint", "--rule", "pacta.owner.missing=error", orders)
                        .exitCode())
                .isEqualTo(1);
        assertThat(CommandLineRun.of("lint", "--rule", "pacta.status.spelling=off", orders)
                        .out())
                .doesNotContain("pacta.status.spelling");
    }

    @Test
    void aRuleThatDoesNotExistIsABadCallWithAHint() {
        CommandLineRun run = CommandLineRun.of("lint", "--rule", "pacta.owner.mising=error", orders);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no rule", "did you mean 'pacta.owner.missing'?");
    }

    @Test
    void aLevelThatDoesNotExistIsABadCall() {
        CommandLineRun run = CommandLineRun.of("lint", "--rule", "pacta.owner.missing=fatal", orders);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'fatal' is no level");
    }

    @Test
    void aFolderStandsForItsContracts() throws IOException {
        Files.createDirectories(folder.resolve("sales/.git"));
        Files.writeString(folder.resolve("sales/payments.odcs.yml"), ORDERS.replace("id: orders", "id: payments"));
        Files.writeString(folder.resolve("sales/other.yaml"), "a: 1");
        Files.writeString(folder.resolve("sales/.git/hidden.odcs.yaml"), "a: 1");

        CommandLineRun run = CommandLineRun.of("lint", folder);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("files 2").contains("payments.odcs.yml");
    }

    @Test
    void aPatternStandsForTheFilesThatMatch() throws IOException {
        Files.createDirectories(folder.resolve("sales"));
        Files.writeString(folder.resolve("sales/payments.odcs.yaml"), ORDERS);

        assertThat(CommandLineRun.of("lint", folder + "/**/*.odcs.yaml").out()).contains("files 2");
        assertThat(CommandLineRun.of("lint", folder + "/*.json").exitCode()).isEqualTo(2);
    }

    @Test
    void anEmptyFolderIsABadCall() throws IOException {
        CommandLineRun run = CommandLineRun.of("lint", Files.createDirectory(folder.resolve("empty")));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no contract in");
    }

    @Test
    void standardInputIsLintedAndMendedOntoStandardOutput() {
        CommandLineRun run = withInput(ORDERS, "lint", "--fix", "-");

        assertThat(run.out())
                .startsWith("apiVersion: v3.1.0\n")
                .contains("status: active   # soon")
                .endsWith("required: true\n");
        assertThat(run.err()).contains("mended 2");
    }

    @Test
    void theMessagesOfStandardInputSayWhereItCameFrom() {
        assertThat(withInput(ORDERS, "lint", "-").out()).contains("standard input:5:9: warning pacta.status.spelling");
    }

    @Test
    void jsonNamesTheFixOfAMessage() {
        CommandLineRun run = CommandLineRun.of("lint", "--json", orders);

        assertThat(run.json().path("messages").findValuesAsText("fix"))
                .contains("write 'active'", "add required: true");
    }

    @Test
    void explainShowsTheRuleWithItsExamples() {
        CommandLineRun run = CommandLineRun.of("lint", "--explain", "pacta.key.required");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("A primary key is required", "Not so:", "But so:", "required: true");
    }

    @Test
    void listShowsEveryRule() {
        assertThat(CommandLineRun.of("lint", "--list").out().lines()).hasSizeGreaterThan(60);
        assertThat(CommandLineRun.of("lint", "--list", "--json")
                        .json()
                        .path("rules")
                        .size())
                .isGreaterThan(60);
    }

    @Test
    void aCallWithoutFilesIsABadCall() {
        assertThat(CommandLineRun.of("lint").exitCode()).isEqualTo(2);
        assertThat(CommandLineRun.of("lint", "--dry-run", orders).exitCode()).isEqualTo(2);
        assertThat(CommandLineRun.of("lint", "--fix", "--json", "-").exitCode()).isEqualTo(2);
    }

    private static CommandLineRun withInput(String text, Object... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            return CommandLineRun.of(arguments);
        } finally {
            System.setIn(before);
        }
    }
}
