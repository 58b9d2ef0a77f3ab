/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.contract.diff.Change;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.diff.ContractDiff;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pacta diff}: what changed between two versions, and whom it breaks. Needs no server. */
@Command(
        name = "diff",
        description = "Name what changed between two versions of a contract, and what it breaks.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta diff orders-1.odcs.yaml orders-2.odcs.yaml",
            "  pacta diff --mode full --json before.yaml after.yaml",
            "",
            "Exit codes: 0 compatible, 1 something breaks, 2 a file is missing or not a usable contract."
        })
public final class DiffCommand extends PactaCommand {
    @Parameters(index = "0", paramLabel = "BEFORE", description = "The version that is in use.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "The version that is to come.")
    private Path after = Path.of("");

    @Option(
            names = "--mode",
            description = "What must not break: ${COMPLETION-CANDIDATES}; default is the mode of the later version.")
    private @Nullable CompatibilityMode mode;

    /** A command in the given surroundings. */
    public DiffCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        ContractFile earlier = ContractFile.read(before);
        ContractFile later = ContractFile.read(after);
        ContractDiff diff = ContractDiff.between(earlier.contract(), later.contract());
        CompatibilityMode judged = mode != null ? mode : later.contract().compatibilityMode();
        boolean compatible = diff.breaking(judged).isEmpty();
        ObjectNode document = Json.object()
                .put("from", earlier.contract().version().value())
                .put("to", later.contract().version().value())
                .put("weight", lower(diff.weight()))
                .put("mode", lower(judged))
                .put("compatible", compatible);
        document.set("changes", Json.array(diff.changes(), DiffCommand::json));
        ChangeText.print(output(), document);
        output().document(document);
        return compatible ? ExitCode.FINE : ExitCode.AT_FAULT;
    }

    private static JsonNode json(Change change) {
        return Json.object()
                .put("ruleId", change.ruleId())
                .put("kind", lower(change.kind()))
                .put("path", change.path())
                .put("schemaObject", change.schemaObject())
                .put("property", change.property())
                .put("before", change.before())
                .put("after", change.after())
                .put("consumer", lower(change.consumer()))
                .put("producer", lower(change.producer()))
                .put("promise", lower(change.promise()))
                .put("weight", lower(change.weight()))
                .put("message", change.message());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
