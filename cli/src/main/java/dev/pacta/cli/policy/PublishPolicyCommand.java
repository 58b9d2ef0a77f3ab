/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.client.Answer;
import dev.pacta.cli.client.PactaServer;
import dev.pacta.cli.client.ServerOptions;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.InputFile;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.console.Tone;
import dev.pacta.contract.yaml.YamlException;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pacta policy publish}: brings access policies to the server, where they rule from then on. */
@Command(
        name = "publish",
        description = "Publish access policies.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta policy publish policies/*.yaml",
            "",
            "Exit codes: 0 all are published, 2 a file is missing or refused, 3 no server or not allowed."
        })
public final class PublishPolicyCommand extends PactaCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Access policies in YAML.")
    private List<Path> files = List.of();

    @Mixin
    private ServerOptions options = new ServerOptions();

    /** A command in the given surroundings. */
    public PublishPolicyCommand(Surroundings surroundings) {
        super(surroundings);
    }

    private record PolicyFile(Path file, String id, byte[] bytes) {}

    @Override
    protected ExitCode run() {
        List<PolicyFile> policies =
                files.stream().map(PublishPolicyCommand::policyFile).toList();
        PactaServer server = options.connect(surroundings());
        List<JsonNode> results = new ArrayList<>();
        for (PolicyFile policy : policies) {
            results.add(publish(server, policy));
        }
        ObjectNode document = Json.object();
        document.set("policies", Json.array(results, result -> result));
        output().document(document);
        return ExitCode.FINE;
    }

    private JsonNode publish(PactaServer server, PolicyFile policy) {
        Answer answer =
                server.put("/api/v1/policies/" + PactaServer.segment(policy.id()), PactaServer.YAML, policy.bytes());
        if (!answer.fine()) {
            CommandFailure failure = answer.failure();
            throw new CommandFailure(failure.exitCode(), policy.file() + ": " + failure.getMessage(), failure.advice());
        }
        String result = answer.status() == 201 ? "published" : "in place";
        output().line(output().toned(Tone.GOOD, "%-9s".formatted(result)) + " " + policy.id());
        return Json.object()
                .put("file", policy.file().toString())
                .put("id", policy.id())
                .put("result", result);
    }

    private static PolicyFile policyFile(Path file) {
        byte[] bytes = InputFile.read(file);
        try {
            if (new YamlReader().read(bytes) instanceof YamlNode.Mapping mapping
                    && mapping.get("id").orElse(null) instanceof YamlNode.Scalar id) {
                return new PolicyFile(file, id.text(), bytes);
            }
        } catch (YamlException wrong) {
            throw CommandFailure.badCall(
                    "%s:%d:%d: %s"
                            .formatted(
                                    file,
                                    wrong.problem().position().line(),
                                    wrong.problem().position().column(),
                                    wrong.problem().message()),
                    "");
        }
        throw CommandFailure.badCall(file + ":1:1: there is no id", "A policy is a YAML object with the key id.");
    }
}
