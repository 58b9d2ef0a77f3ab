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
    private int chapter;

    Story(Surroundings surroundings, Output output, CommandRunner runner) {
        this.surroundings = surroundings;
        this.output = output;
        this.runner = runner;
        this.examples = surroundings.home().resolve("examples");
    }

    void play() {
        chapter("The contracts of a small shop are published");
        call(ExitCode.FINE, List.of("publish"), files("contracts/good", ".yaml"));
        chapter("Access policies say who may use what for which purpose");
        publishPolicies();
        chapter("OpenLineage events, captured from Spark, dbt and a Python loader, fill the graph");
        call(ExitCode.FINE, List.of("lineage", "send"), files("lineage", ".ndjson"));
        chapter("A change drops a column: it is breaking, and these jobs read it");
        call(ExitCode.AT_FAULT, List.of("check"), files("contracts/proposed", "-drops-country.odcs.yaml"));
        chapter("Another change adds an optional column: it breaks nobody");
        call(ExitCode.FINE, List.of("check"), files("contracts/proposed", "-adds-channel.odcs.yaml"));
        chapter("A marketing pipeline wants e-mail addresses that were given for payments, and is stopped");
        call(
                ExitCode.AT_FAULT,
                List.of(
                        "decide",
                        "--pipeline",
                        "newsletter",
                        "--purpose",
                        "marketing.advertising",
                        "--contract",
                        "payments",
                        "--field",
                        "receipt_email"),
                List.of());
        chapter("The audit finds a misuse that nobody declared, hops away from where it began");
        call(ExitCode.AT_FAULT, List.of("audit", "purposes"), List.of());
        chapter("The record of processing: every cell is derived, declared or missing");
        call(ExitCode.FINE, List.of("audit", "ropa"), List.of());
    }

    /** Without any policy everything is denied, so that the story still holds. */
    private void publishPolicies() {
        if (!Files.isDirectory(examples.resolve("policies"))) {
            output.remark("SKIPPED: there is no folder " + examples.resolve("policies"));
            return;
        }
        call(ExitCode.FINE, List.of("policy", "publish"), files("policies", ".yaml"));
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
