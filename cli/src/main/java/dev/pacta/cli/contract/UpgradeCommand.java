/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.InputFile;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.contract.odcs.upgrade.Upgrade;
import dev.pacta.contract.odcs.upgrade.UpgradeNote;
import dev.pacta.contract.odcs.upgrade.UpgradeNote.Kind;
import dev.pacta.contract.odcs.upgrade.UpgradeResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pacta upgrade}: writes an older contract anew as ODCS 3.1.0. */
@Command(
        name = "upgrade",
        description = "Write a contract of ODCS 2.2 or of the Data Contract Specification anew as ODCS 3.1.0.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta upgrade datacontract.yaml                       print the new contract",
            "  pacta upgrade datacontract.yaml -o orders.odcs.yaml   write it into a file",
            "  pacta upgrade orders.yaml --write                     replace the file",
            "",
            "Exit codes: 0 upgraded or up to date, 2 the file is no contract that can be upgraded."
        })
public final class UpgradeCommand extends PactaCommand {
    @Parameters(paramLabel = "FILE", description = "The old contract.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the new contract into this file.")
    private @Nullable Path target;

    @Option(names = "--write", description = "Replace the old contract.")
    private boolean write;

    /** A command in the given surroundings. */
    public UpgradeCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        UpgradeResult result = Upgrade.of(InputFile.read(file), file.toString());
        if (result instanceof UpgradeResult.Upgraded upgraded) {
            upgraded(upgraded);
        } else if (result instanceof UpgradeResult.UpToDate current) {
            output().line("%s follows %s; nothing to do".formatted(file, current.version()));
            output().document(Json.object().put("from", current.version()).put("upgraded", false));
        } else {
            throw refused((UpgradeResult.Refused) result);
        }
        return ExitCode.FINE;
    }

    private CommandFailure refused(UpgradeResult.Refused refused) {
        return CommandFailure.badCall(
                file + " cannot be upgraded",
                refused.messages().stream().map(LintText::plain).collect(Collectors.joining("\n")));
    }

    private void upgraded(UpgradeResult.Upgraded upgraded) {
        Path written = write ? file : target;
        if (written != null) {
            save(written, upgraded.text());
        } else if (!output().wantsJson()) {
            output().raw(upgraded.text());
        }
        for (UpgradeNote note : upgraded.notes()) {
            String line = "%s %s: %s".formatted(word(note.kind()), note.from(), note.message());
            if (written == null) {
                output().remark(line);
            } else {
                output().line(line);
            }
        }
        if (written != null) {
            output().line("%s is now ODCS v3.1.0, from %s".formatted(written, upgraded.from()));
        }
        ObjectNode document = Json.object().put("from", upgraded.from()).put("upgraded", true);
        document.set(
                "notes",
                Json.array(
                        upgraded.notes(),
                        note -> Json.object()
                                .put("kind", word(note.kind()))
                                .put("from", note.from())
                                .put("message", note.message())));
        output().document(written == null ? document.put("document", upgraded.text()) : document);
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static void save(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw CommandFailure.surroundings(
                    "%s cannot be written: %s".formatted(file, unwritable.getMessage()),
                    "Check the folder and the disk.");
        }
    }
}
