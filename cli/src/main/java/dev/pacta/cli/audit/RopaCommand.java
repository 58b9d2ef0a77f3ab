/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.cli.client.PactaServer;
import dev.pacta.cli.client.ServerOptions;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pacta audit ropa}: the record of processing activities, each cell derived, declared or missing. */
@Command(
        name = "ropa",
        description = "Write the record of processing activities (evidence for GDPR Art. 30).",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta audit ropa",
            "  pacta audit ropa --format html > ropa.html",
            "",
            "Exit codes: 0 written, 3 no server or not allowed."
        })
public final class RopaCommand extends PactaCommand {
    private static final String PATH = "/api/v1/audits/ropa";

    enum Format {
        TEXT,
        JSON,
        HTML
    }

    @Option(names = "--format", defaultValue = "text", description = "text (default), json or html.")
    private Format format = Format.TEXT;

    @Mixin
    private ServerOptions options = new ServerOptions();

    /** A command in the given surroundings. */
    public RopaCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        PactaServer server = options.connect(surroundings());
        switch (output().wantsJson() ? Format.JSON : format) {
            case HTML -> output().raw(server.get(PATH, "text/html").orFail().text());
            case JSON -> output().raw(server.get(PATH).json().toPrettyString() + "\n");
            case TEXT -> print(server.get(PATH).json());
        }
        return ExitCode.FINE;
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText("");
    }

    private void print(JsonNode ropa) {
        for (JsonNode activity : ropa.path("activities")) {
            output().line(activity.path("name").path("value").asText("an activity without a name"));
            activity.properties().forEach(entry -> {
                JsonNode cell = entry.getValue();
                if (cell.hasNonNull("status")) {
                    output().line("  %-15s %-9s %s"
                            .formatted(entry.getKey(), cell.path("status").asText(), text(cell.path("value"))));
                }
            });
        }
        JsonNode coverage = ropa.path("coverage");
        output().line("cells: %d derived, %d declared, %d missing"
                .formatted(
                        coverage.path("derived").asLong(),
                        coverage.path("declared").asLong(),
                        coverage.path("missing").asLong()));
    }
}
