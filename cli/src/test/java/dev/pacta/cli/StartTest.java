/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way and picocli's must be one and the same to the caller. */
class StartTest {
    private static final String ORDERS = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            version: 1.0.0
            status: active
            schema:
              - name: orders
                properties:
                  - name: number
                    logicalType: string
                    primaryKey: true
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeContracts() throws IOException {
        Files.writeString(folder.resolve("a.odcs.yaml"), ORDERS);
        Files.writeString(folder.resolve("b.odcs.yaml"), ORDERS.replace("string", "integer"));
        Files.writeString(folder.resolve("rows.ndjson"), "{\"number\": \"1\"}\n{}\n");
        Files.writeString(folder.resolve("broken.odcs.yaml"), ORDERS.replace("kind", "king"));
    }

    @Test
    void everyCallThatTheShortWayTakesEndsAsThroughPicocli() {
        List<String> words = List.of(
                "--json",
                "--profile",
                "strict",
                "LENIENT",
                "--mode",
                "--fix",
                "--contract",
                "report",
                "--profile=lenient",
                "-",
                "--",
                "@words",
                "",
                "missing.yaml",
                folder.resolve("rows.ndjson").toString(),
                folder.resolve("a.odcs.yaml").toString(),
                folder.resolve("b.odcs.yaml").toString(),
                folder.resolve("broken.odcs.yaml").toString());
        Random random = new Random(7);
        int taken = 0;
        for (int round = 0; round < 900; round++) {
            List<String> call =
                    new ArrayList<>(List.of(List.of("lint", "diff", "validate").get(random.nextInt(3))));
            int length = random.nextInt(5);
            while (call.size() <= length) {
                String word = words.get(random.nextInt(words.size()));
                call.add(word.equals("-") ? words.get(words.size() - 1) : word);
            }
            String[] arguments = call.toArray(String[]::new);
            Optional<CommandLineRun> plain = plain(arguments);
            if (plain.isPresent()) {
                taken++;
                assertThat(plain.get()).as(String.join(" ", call)).isEqualTo(CommandLineRun.of((Object[]) arguments));
            }
        }
        assertThat(taken).isGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lint a.yaml",
                "lint --json a.yaml b.yaml",
                "lint --profile strict a.yaml",
                "diff a.yaml b.yaml",
                "diff --json a.yaml b.yaml",
                "diff - b.yaml",
                "validate --contract a.yaml rows.ndjson",
                "validate --json --contract orders@1.0.0 --mode quarantine --quarantine bad rows.csv more.csv"
            })
    void theCallsThatBuildsMakeGoTheShortWay(String call) {
        assertThat(Start.plain(silence(), call.split(" "))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lint",
                "lint --help",
                "lint --fix a.yaml",
                "lint --profile=strict a.yaml",
                "lint --profile huge a.yaml",
                "lint --profile strict --profile lenient a.yaml",
                "lint --json --json a.yaml",
                "lint @a.txt",
                "lint 'a.yaml'",
                "diff a.yaml",
                "diff a.yaml b.yaml c.yaml",
                "diff --mode full a.yaml b.yaml",
                "validate rows.ndjson",
                "validate --contract a.yaml",
                "validate --contract a.yaml --mode REPORT rows.ndjson",
                "validate --contract a.yaml --contract b.yaml rows.ndjson",
                "validate --contract a.yaml --purpose analytics rows.ndjson",
                "validate --contract a.yaml --explain rows.ndjson",
                "check",
                "--version"
            })
    void whateverNeedsPicocliGoesToPicocli(String call) {
        assertThat(Start.plain(silence(), call.split(" "))).isEmpty();
    }

    @Test
    void theRehearsalPlaysPlainCallsAndOthers() {
        Path home = Path.of("..").toAbsolutePath().normalize();

        assertThat(Rehearsal.plainCalls("all", home))
                .allSatisfy(call -> assertThat(plain(call).orElseThrow().err()).isEmpty());
        assertThat(Rehearsal.checks(home))
                .allSatisfy(call -> assertThat(plain(call).orElseThrow().out()).contains("record"));
        assertThat(Rehearsal.calls(home))
                .allSatisfy(call -> assertThat(Start.plain(silence(), call)).isEmpty());
    }

    private static Optional<CommandLineRun> plain(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false,
                Map.of(),
                Path.of("").toAbsolutePath());
        return Start.plain(surroundings, Arrays.copyOf(arguments, arguments.length))
                .map(PactaCommand::runPlain)
                .map(exitCode -> new CommandLineRun(exitCode, out.toString(), err.toString()));
    }

    private static Surroundings silence() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return new Surroundings(nowhere, nowhere, false, Map.of(), Path.of(""));
    }
}
