/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.client.Answer;
import dev.pacta.cli.client.PactaServer;
import dev.pacta.cli.client.ServerOptions;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.console.Tone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pacta lineage publish}: brings rules about where data may flow to the server, which finds their breaches from then on. */
@Command(
        name = "publish",
        description = "Publish rules about where data may flow; breaches become findings.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta lineage publish rules/*.yaml",
            "",
            "Exit codes: 0 all are published, 2 a file is missing or refused, 3 no server or not allowed."
        })
public final class PublishRulesCommand extends PactaCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents of rules in YAML.")
    private List<Path> files = List.of();

    @Mixin
    private ServerOptions options = new ServerOptions();

    /** A command in the given surroundings. */
    public PublishRulesCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        List<RulesFile> documents = files.stream().map(RulesFile::read).toList();
        PactaServer server = options.connect(surroundings());
        List<JsonNode> results = new ArrayList<>();
        documents.forEach(document -> results.add(publish(server, document)));
        ObjectNode document = Json.object();
        document.set("rules", Json.array(results, result -> result));
        output().document(document);
        return ExitCode.FINE;
    }

    private JsonNode publish(PactaServer server, RulesFile rules) {
        String path = "/api/v1/graph/rules/" + PactaServer.segment(rules.id());
        Answer answer = rules.taken(server.put(path, PactaServer.YAML, rules.bytes()));
        String result = answer.status() == 201 ? "published" : "replaced";
        output().line(output().toned(Tone.GOOD, "%-9s".formatted(result)) + " " + rules.id());
        return Json.object()
                .put("file", rules.file().toString())
                .put("id", rules.id())
                .put("result", result);
    }
}
