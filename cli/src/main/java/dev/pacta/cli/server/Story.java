/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.server;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.Output;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.console.Tone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The example shop, played with the commands that a user would type; every step says which end it expects. */
final class Story {
    private final Surroundings surroundings;
    private final Output output;
    private final CommandRunner runner;
    private final Path examples;
    private final Path quarantine;
    private int chapter;

    /** @param data the folder of the server's data, in which the story sets bad records aside */
    Story(Surroundings surroundings, Output output, CommandRunner runner, Path data) {
        this.surroundings = surroundings;
        this.output = output;
        this.runner = runner;
        this.examples = surroundings.home().resolve("examples");
        this.quarantine = data.resolve("quarantine");
    }

    void play() {
        contractsAndPolicies();
        data();
        lineage();
        purposes();
        audits();
    }

    private void contractsAndPolicies() {
        chapter("The contracts of a small shop are published");
        call(ExitCode.FINE, List.of("publish"), files("contracts/good", ".yaml"));
        chapter("Access policies say who may use what for which purpose");
        call(ExitCode.FINE, List.of("policy", "publish"), files("policies", ".yaml"));
    }

    private void data() {
        chapter("A pipeline validates orders: the good ones pass, the bad ones are set aside with their reasons");
        call(
                ExitCode.FINE,
                List.of(
                        "validate",
                        "--contract",
                        "orders",
                        "--pipeline",
                        "order-load",
                        "--quarantine",
                        shown(quarantine)),
                files("data", "orders.ndjson"));
        chapter(
                "Comments of visitors hold e-mail addresses and card numbers that the contract does not declare: blocked");
        call(
                ExitCode.AT_FAULT,
                List.of("validate", "--contract", "events", "--pipeline", "event-load"),
                files("data", "events.ndjson"));
        chapter("A public data set (Palmer penguins, CC0) as it was found, defects and all");
        call(
                ExitCode.AT_FAULT,
                List.of(
                        "validate",
                        "--contract",
                        shown(files("public", ".odcs.yaml").get(0))),
                files("public", ".csv"));
    }

    private void lineage() {
        chapter("OpenLineage events, captured from Spark, dbt and a Python loader, fill the graph");
        call(ExitCode.FINE, List.of("lineage", "send"), files("lineage", ".ndjson"));
        chapter("A change drops a column: it is breaking, and these jobs read it");
        call(ExitCode.AT_FAULT, List.of("check"), files("contracts/proposed", "-drops-country.odcs.yaml"));
        chapter("Another change adds an optional column: it breaks nobody");
        call(ExitCode.FINE, List.of("check"), files("contracts/proposed", "-adds-channel.odcs.yaml"));
    }

    private void purposes() {
        chapter("The pipeline that delivers orders may read the customers");
        call(
                ExitCode.FINE,
                List.of(
                        "decide",
                        "--pipeline",
                        "order-fulfilment",
                        "--purpose",
                        "essential.service",
                        "--contract",
                        "customers"),
                List.of());
        chapter(
                "A marketing pipeline wants e-mail addresses that were given for payments, and is stopped before it reads");
        call(
                ExitCode.AT_FAULT,
                List.of(
                        "validate",
                        "--contract",
                        "payments",
                        "--schema-object",
                        "payments",
                        "--pipeline",
                        "newsletter",
                        "--purpose",
                        "marketing.advertising"),
                files("data", "payments.csv"));
    }

    private void audits() {
        chapter("The audit finds a misuse that nobody declared, hops away from where it began");
        call(ExitCode.AT_FAULT, List.of("audit", "purposes"), List.of());
        chapter("The record of processing: every cell is derived, declared or missing");
        call(ExitCode.FINE, List.of("audit", "ropa"), List.of());
    }

    private void chapter(String title) {
        chapter++;
        output.line("");
        output.line(output.toned(Tone.STRONG, "%d. %s".formatted(chapter, title)));
    }

    private void call(ExitCode expected, List<String> words, List<Path> files) {
        List<String> call = new ArrayList<>(words);
        files.forEach(file -> call.add(shown(file)));
        output.line(output.toned(Tone.QUIET, "$ ./pacta " + String.join(" ", call)));
        int exitCode = runner.run(surroundings, call.toArray(String[]::new));
        if (exitCode != expected.number()) {
            throw CommandFailure.surroundings(
                    "the story went another way: expected exit code %d, got %d".formatted(expected.number(), exitCode),
                    "An older data folder may tell another story; try --data with a new folder.");
        }
    }

    /** Short when the caller stands at the root, so that the line can be typed again. */
    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }

    private List<Path> files(String folder, String ending) {
        Path place = examples.resolve(folder);
        try (Stream<Path> entries = Files.list(place)) {
            List<Path> found = entries.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        } catch (IOException missing) {
            // Said below, like an empty folder.
        }
        throw CommandFailure.surroundings(
                "the examples are incomplete: no *%s in %s".formatted(ending, place),
                "Check out the whole repository.");
    }
}
