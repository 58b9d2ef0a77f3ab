/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.cli.client.ServerOptions;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.console.Tone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pacta audit purposes}: personal data that reaches a place whose purposes do not cover it. */
@Command(
        name = "purposes",
        description = "Find personal data that reaches a dataset whose purposes do not cover it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta audit purposes --json",
            "",
            "Exit codes: 0 no open finding, 1 open findings, 3 no server or not allowed."
        })
public final class PurposesCommand extends PactaCommand {
    @Mixin
    private ServerOptions options = new ServerOptions();

    /** A command in the given surroundings. */
    public PurposesCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        JsonNode audit =
                options.connect(surroundings()).get("/api/v1/audits/purposes").json();
        JsonNode graph = audit.path("graph");
        output().line("looked at %d datasets, %d fields, %d column edges"
                .formatted(
                        graph.path("datasets").asLong(),
                        graph.path("fields").asLong(),
                        graph.path("columnEdges").asLong()));
        boolean open = false;
        for (JsonNode finding : audit.path("findings")) {
            open |= "open".equals(finding.path("status").asText("open"));
            print(finding);
        }
        output().line(audit.path("findings").size() + " findings");
        output().document(audit);
        return open ? ExitCode.AT_FAULT : ExitCode.FINE;
    }

    private void print(JsonNode finding) {
        output().line("%s %s  (%s)"
                .formatted(
                        output().toned(Tone.BAD, finding.path("status").asText()),
                        finding.path("title").asText(),
                        finding.path("article").asText()));
        for (JsonNode node : finding.path("path")) {
            output().line("    %s%s%s"
                    .formatted(
                            node.path("name").asText(),
                            node.hasNonNull("field") ? "." + node.path("field").asText() : "",
                            node.path("atFault").asBoolean() ? output().toned(Tone.BAD, "   <- here") : ""));
        }
    }
}
