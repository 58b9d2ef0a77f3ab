/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.StringJoiner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pacta lineage check}: tries rules about where data may flow on the lineage that the server knows. */
@Command(
        name = "check",
        description = "Try rules about where data may flow on what the server knows; nothing is kept.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta lineage check rules/*.yaml",
            "",
            "Exit codes: 0 the rules hold (warnings are told), 1 a rule is broken, 2 a file is missing or refused,",
            "3 no server or not allowed."
        })
public final class CheckRulesCommand extends PactaCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents of rules in YAML.")
    private List<Path> files = List.of();

    @Mixin
    private ServerOptions options = new ServerOptions();

    /** A command in the given surroundings. */
    public CheckRulesCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        List<RulesFile> documents = files.stream().map(RulesFile::read).toList();
        PactaServer server = options.connect(surroundings());
        List<JsonNode> results = new ArrayList<>();
        boolean holds = true;
        for (RulesFile document : documents) {
            JsonNode result = document.taken(
                            server.post("/api/v1/graph/rules/check", PactaServer.YAML, document.bytes()))
                    .json();
            result.path("rules").forEach(this::tell);
            holds &= result.path("holds").asBoolean();
            results.add(result);
        }
        ObjectNode document = Json.object().put("holds", holds);
        document.set("documents", Json.array(results, result -> result));
        output().document(document);
        return holds ? ExitCode.FINE : ExitCode.AT_FAULT;
    }

    private void tell(JsonNode rule) {
        JsonNode breaches = rule.path("breaches");
        String id = rule.path("id").asText();
        if (breaches.isEmpty()) {
            String nothing =
                    rule.path("chosen").asInt() == 0 || rule.path("others").asInt() == 0
                            ? " (one of its sides chooses nothing)"
                            : "";
            output().line(output().toned(Tone.GOOD, "holds  ") + " " + id + nothing);
        }
        for (JsonNode breach : breaches) {
            String severity = breach.path("severity").asText();
            Tone tone = severity.equals("error") ? Tone.BAD : Tone.CAREFUL;
            output().line("%s %s: %s"
                    .formatted(
                            output().toned(tone, "%-7s".formatted(severity)),
                            id,
                            breach.path("title").asText()));
            output().line("        " + way(breach.path("path")));
        }
        if (rule.path("leftOut").asInt() > 0 || !rule.path("complete").asBoolean(true)) {
            output().line("        and more of %s: %d are not shown%s"
                    .formatted(
                            id,
                            rule.path("leftOut").asInt(),
                            rule.path("complete").asBoolean(true) ? "" : ", not all ways were walked"));
        }
    }

    private static String way(JsonNode path) {
        StringJoiner way = new StringJoiner(" -> ");
        for (JsonNode step : path) {
            String job = step.path("job").path("name").asText("");
            way.add(step.path("node").asText() + (job.isEmpty() ? "" : " (by " + job + ")"));
        }
        return way.toString();
    }
}
