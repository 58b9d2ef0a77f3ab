/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.InputFile;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.PlainCall;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.contract.diff.Change;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.diff.ContractDiff;
import dev.pacta.contract.diff.DiffSettings;
import dev.pacta.contract.diff.NextVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
            "  git show main:orders.odcs.yaml | pacta diff - orders.odcs.yaml",
            "",
            "Exit codes: 0 compatible, 1 something breaks, 2 a file is missing or not a usable contract."
        })
public final class DiffCommand extends PactaCommand {
    private static final Path STANDARD_INPUT = Path.of("-");

    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description = "The version that is in use; - reads it from standard input.")
    private Path before = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "AFTER",
            description = "The version that is to come; - reads it from standard input.")
    private Path after = Path.of("");

    @Option(
            names = "--mode",
            description = "What must not break: ${COMPLETION-CANDIDATES}; default is the mode of the later version.")
    private @Nullable CompatibilityMode mode;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "The day that announced removals are judged by, as 2026-12-31; default is today (UTC).")
    private @Nullable LocalDate today;

    /** A command in the given surroundings. */
    public DiffCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** The command for a plain call; nothing when the call is not plain. */
    public static Optional<PactaCommand> plain(Surroundings surroundings, List<String> words) {
        return PlainCall.of(words, Set.of())
                .filter(call -> call.names().size() == 2)
                .map(call -> {
                    DiffCommand command = new DiffCommand(surroundings);
                    command.before = Path.of(call.names().get(0));
                    command.after = Path.of(call.names().get(1));
                    if (call.json()) {
                        command.speakJson();
                    }
                    return command;
                });
    }

    @Override
    protected ExitCode run() {
        if (before.equals(STANDARD_INPUT) && after.equals(STANDARD_INPUT)) {
            throw CommandFailure.badCall(
                    "both versions are to come through standard input", "Name a file for one of them.");
        }
        ContractFile earlier = read(before);
        ContractFile later = read(after);
        LocalDate day = today != null ? today : LocalDate.now(ZoneOffset.UTC);
        ContractDiff diff = ContractDiff.between(earlier.contract(), later.contract(), DiffSettings.on(day));
        CompatibilityMode judged = mode != null ? mode : later.contract().compatibilityMode();
        boolean compatible = diff.breaking(judged).isEmpty();
        ObjectNode document = Json.object()
                .put("from", earlier.contract().version().value())
                .put("to", later.contract().version().value())
                .put("weight", lower(diff.weight()))
                .put("mode", lower(judged))
                .put("compatible", compatible)
                .put("nextVersion", NextVersion.after(earlier.contract().version(), diff.weight()));
        document.set(
                "changes", Json.array(diff.changes(), output().wantsJson() ? DiffCommand::whole : DiffCommand::told));
        ChangeText.print(output(), document);
        output().document(document);
        return compatible ? ExitCode.FINE : ExitCode.AT_FAULT;
    }

    private static ContractFile read(Path file) {
        if (!file.equals(STANDARD_INPUT)) {
            return ContractFile.read(file);
        }
        try {
            return ContractFile.of(Path.of("standard input"), System.in.readAllBytes());
        } catch (IOException unreadable) {
            throw InputFile.unreadable(Path.of("standard input"), unreadable);
        }
    }

    /** With what only programs ask for; its making takes longer than that of all the rest. */
    private static JsonNode whole(Change change) {
        return told(change).put("fingerprint", change.fingerprint());
    }

    private static ObjectNode told(Change change) {
        return Json.object()
                .put("ruleId", change.ruleId())
                .put("kind", lower(change.kind()))
                .put("path", change.path())
                .put("schemaObject", change.schemaObject())
                .put("property", change.property())
                .put("before", change.before())
                .put("after", change.after())
                .put("beforePointer", change.beforePointer())
                .put("afterPointer", change.afterPointer())
                .put("consumer", lower(change.consumer()))
                .put("producer", lower(change.producer()))
                .put("promise", lower(change.promise()))
                .put("weight", lower(change.weight()))
                .put("message", change.message())
                .put("counterexample", change.counterexample());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
