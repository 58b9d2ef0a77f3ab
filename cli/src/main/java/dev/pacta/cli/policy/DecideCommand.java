/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.client.PactaServer;
import dev.pacta.cli.client.ServerOptions;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.console.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pacta decide}: asks whether data may be used for a purpose. */
@Command(
        name = "decide",
        description = "Ask whether data may be used for a purpose, and why.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta decide --purpose analytics.reporting --contract orders --pipeline daily-report",
            "  pacta decide --purpose marketing.advertising --contract payments --field receipt_email",
            "",
            "Exit codes: 0 allowed, 1 denied, 2 the question cannot be used, 3 no server or not allowed to ask."
        })
public final class DecideCommand extends PactaCommand {
    @Option(names = "--purpose", required = true, paramLabel = "P", description = "What the data is wanted for.")
    private String purpose = "";

    @Option(
            names = "--action",
            defaultValue = "read",
            paramLabel = "A",
            description = "read (default), write, train or share.")
    private String action = "read";

    @Option(
            names = "--contract",
            required = true,
            paramLabel = "ID",
            description = "The contract of the data; may be repeated.")
    private List<String> contracts = List.of();

    @Option(names = "--schema-object", paramLabel = "S", description = "One schema object of the contracts.")
    private @Nullable String schemaObject;

    @Option(names = "--field", paramLabel = "F", description = "A field that is wanted; may be repeated; default all.")
    private List<String> fields = List.of();

    @Option(names = "--pipeline", paramLabel = "NAME", description = "Ask for this pipeline, not for the caller.")
    private @Nullable String pipeline;

    @Option(names = "--team", paramLabel = "NAME", description = "A team of that pipeline; may be repeated.")
    private List<String> teams = List.of();

    @Mixin
    private ServerOptions options = new ServerOptions();

    /** A command in the given surroundings. */
    public DecideCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        JsonNode decision = options.connect(surroundings())
                .post("/api/v1/decisions", PactaServer.JSON, Json.bytes(question()))
                .json();
        boolean allowed = decision.path("allowed").asBoolean();
        output().line((allowed ? output().toned(Tone.GOOD, "allowed") : output().toned(Tone.BAD, "denied")) + " for "
                + purpose);
        decision.path("reasons")
                .forEach(reason -> output().line("  " + reason.path("message").asText()));
        decision.path("obligations").forEach(obligation -> output().line("  to do: " + obligation));
        output().document(decision);
        return allowed ? ExitCode.FINE : ExitCode.AT_FAULT;
    }

    private ObjectNode question() {
        ObjectNode question = Json.object().put("action", action).put("purpose", purpose);
        if (pipeline != null) {
            ObjectNode subject =
                    question.putObject("subject").put("name", pipeline).put("pipeline", pipeline);
            subject.set("roles", Json.texts(List.of("pipeline")));
            subject.set("teams", Json.texts(teams));
        }
        question.set("inputs", Json.array(contracts, this::input));
        return question;
    }

    private ObjectNode input(String contract) {
        ObjectNode input = Json.object().put("contract", contract);
        if (schemaObject != null) {
            input.put("schemaObject", schemaObject);
        }
        if (!fields.isEmpty()) {
            input.set("fields", Json.texts(fields));
        }
        return input;
    }
}
