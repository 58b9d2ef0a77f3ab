/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.cli.client.Answer;
import dev.pacta.cli.client.PactaServer;
import dev.pacta.cli.client.ServerOptions;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.console.Tone;
import java.nio.file.Path;
import java.util.StringJoiner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pacta check}: weighs a proposed version against the published one and the lineage. */
@Command(
        name = "check",
        description = "Weigh a proposed version: what changed, whom it breaks, which version number is due.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta check orders.odcs.yaml",
            "  pacta check --server https://pacta.example.com --json orders.odcs.yaml",
            "",
            "Exit codes: 0 compatible, 1 something breaks, 2 the file is not a usable contract, 3 no server or not allowed."
        })
public final class CheckCommand extends PactaCommand {
    @Parameters(paramLabel = "FILE", description = "The proposed version.")
    private Path file = Path.of("");

    @Mixin
    private ServerOptions options = new ServerOptions();

    /** A command in the given surroundings. */
    public CheckCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        ContractFile proposed = ContractFile.read(file);
        String id = proposed.contract().id().value();
        Answer answer = options.connect(surroundings())
                .post(
                        "/api/v1/contracts/%s/check".formatted(PactaServer.segment(id)),
                        PactaServer.YAML,
                        proposed.bytes());
        JsonNode check = answer.json();
        output().line(output().toned(Tone.STRONG, id));
        ChangeText.print(output(), check);
        if (check.hasNonNull("nextVersion")) {
            output().line("next version: " + check.path("nextVersion").asText());
        }
        impact(check.path("impact"));
        output().document(check);
        return check.path("compatible").asBoolean() ? ExitCode.FINE : ExitCode.AT_FAULT;
    }

    private void impact(JsonNode impact) {
        output().line(impact.isEmpty() ? "no job is seen reading what changed" : "who reads what changed:");
        for (JsonNode entry : impact) {
            StringJoiner fields = new StringJoiner(", ", " (", ")").setEmptyValue("");
            entry.path("fields").forEach(field -> fields.add(field.asText()));
            output().line("  %-17s %s: %s%s"
                    .formatted(
                            entry.path("tier").asText(),
                            entry.path("path").asText(),
                            entry.path("job").path("name").asText("nobody"),
                            fields));
        }
    }
}
