/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

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
import dev.pacta.contract.Contract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pacta publish}: brings versions of contracts to the registry; the same bytes again change nothing. */
@Command(
        name = "publish",
        description = "Publish versions of contracts. A published version never changes.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta publish contracts/*.odcs.yaml",
            "  pacta publish --server https://pacta.example.com orders.odcs.yaml",
            "",
            "Exit codes: 0 all are published, 1 a version exists with another content or the lint refuses one,",
            "2 a file is missing or not a usable contract (nothing is sent), 3 no server or not allowed."
        })
public final class PublishCommand extends PactaCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Contracts in the Open Data Contract Standard.")
    private List<Path> files = List.of();

    @Mixin
    private ServerOptions options = new ServerOptions();

    /** A command in the given surroundings. */
    public PublishCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        List<ContractFile> contracts = files.stream().map(ContractFile::read).toList();
        PactaServer server = options.connect(surroundings());
        List<JsonNode> results = new ArrayList<>();
        boolean allFine = true;
        for (ContractFile file : contracts) {
            Answer answer = publish(server, file);
            allFine &= answer.fine();
            results.add(tell(file, answer));
        }
        ObjectNode document = Json.object();
        document.set("contracts", Json.array(results, result -> result));
        output().document(document);
        return allFine ? ExitCode.FINE : ExitCode.AT_FAULT;
    }

    private static Answer publish(PactaServer server, ContractFile file) {
        Contract contract = file.contract();
        String path = "/api/v1/contracts/%s/versions/%s"
                .formatted(
                        PactaServer.segment(contract.id().value()),
                        PactaServer.segment(contract.version().value()));
        Answer answer = server.put(path, PactaServer.YAML, file.bytes());
        return answer.status() == 409 || answer.status() == 422 ? answer : answer.orFail();
    }

    private JsonNode tell(ContractFile file, Answer answer) {
        String result = switch (answer.status()) {
            case 201 -> "published";
            case 409 -> "conflict";
            case 422 -> "invalid";
            default -> "unchanged";
        };
        Contract contract = file.contract();
        output().line("%s %s %s"
                .formatted(
                        output().toned(answer.fine() ? Tone.GOOD : Tone.BAD, "%-9s".formatted(result)),
                        contract.id().value(),
                        contract.version().value()));
        if (!answer.fine()) {
            output().remark(file.file() + ": " + answer.failure().getMessage());
            output().remark(
                            answer.status() == 409
                                    ? "  Give the changed contract a new version; pacta check names the one that is due."
                                    : "  " + answer.failure().advice().replace("\n", "\n  "));
        }
        return Json.object()
                .put("file", file.file().toString())
                .put("id", contract.id().value())
                .put("version", contract.version().value())
                .put("result", result);
    }
}
