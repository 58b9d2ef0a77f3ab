/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.InputFile;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.contract.lint.Lint;
import dev.pacta.contract.lint.LintProfile;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pacta lint}: what is wrong in a contract, and where. Needs no server. */
@Command(
        name = "lint",
        description = "Say what is wrong in contracts, with line and column.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta lint contracts/*.yaml",
            "  pacta lint --profile strict orders.odcs.yaml    warnings count as errors",
            "",
            "Exit codes: 0 no errors, 1 errors, 2 a file is missing or no contract at all."
        })
public final class LintCommand extends PactaCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Contracts in the Open Data Contract Standard.")
    private List<Path> files = List.of();

    @Option(
            names = "--profile",
            defaultValue = "standard",
            description = "How much is asked: lenient, standard (default) or strict.")
    private LintProfile profile = LintProfile.STANDARD;

    /** A command in the given surroundings. */
    public LintCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        files.forEach(InputFile::demand);
        List<LintMessage> messages = new ArrayList<>();
        boolean unreadable = false;
        for (Path file : files) {
            ReadResult result = new OdcsReader().read(InputFile.read(file), file.toString());
            if (result instanceof ReadResult.Readable readable) {
                messages.addAll(Lint.lint(readable.document(), profile));
            } else {
                messages.addAll(((ReadResult.Unreadable) result).messages());
                unreadable = true;
            }
        }
        report(messages);
        if (unreadable) {
            return ExitCode.BAD_CALL;
        }
        return count(messages, Severity.ERROR) > 0 ? ExitCode.AT_FAULT : ExitCode.FINE;
    }

    private void report(List<LintMessage> messages) {
        messages.forEach(message -> output().line(LintText.toned(output(), message)));
        long errors = count(messages, Severity.ERROR);
        long warnings = count(messages, Severity.WARNING);
        output().line("files %d, errors %d, warnings %d".formatted(files.size(), errors, warnings));
        ObjectNode document =
                Json.object().put("files", files.size()).put("errors", errors).put("warnings", warnings);
        document.set("messages", Json.array(messages, LintText::json));
        output().document(document);
    }

    private static long count(List<LintMessage> messages, Severity severity) {
        return messages.stream()
                .filter(message -> message.severity() == severity)
                .count();
    }
}
